using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>What a cell of a table holds.</summary>
public enum CellKind
{
    Empty,
    Text,
    Number,
    Day,
    Time,

    /// <summary>A failed formula: «#REF!».</summary>
    Failed,
}

/// <summary>One cell as it was read.</summary>
/// <param name="Text">the text; a number with a point, a day as year-month-day, a time as hour:minute</param>
[JsonConverter(typeof(Written))]
public readonly record struct SheetCell(CellKind Kind, string Text)
{
    public static readonly SheetCell Empty = new(CellKind.Empty, "");

    private const string Marks = " tndhf";

    /// <summary>A text, through the gate every text passes: what nobody sees in a cell is not in it.</summary>
    public static SheetCell Of(string? text) => Words.OrNull(text) is { } kept ? new(CellKind.Text, kept) : Empty;

    public static SheetCell Of(double number) => new(CellKind.Number, ((decimal)number).ToString(CultureInfo.InvariantCulture));

    public static SheetCell Of(DateOnly day) => new(CellKind.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static SheetCell Of(TimeOnly time) => new(CellKind.Time, time.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>«B7».</summary>
    /// <param name="column">from 0</param>
    public static string Named(int column, int row)
    {
        var name = "";
        for (var at = column + 1; at > 0; at = (at - 1) / 26) name = (char)('A' + (at - 1) % 26) + name;
        return name + row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The kind in one sign, and the text.</summary>
    private sealed class Written : JsonConverter<SheetCell>
    {
        public override SheetCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? new SheetCell((CellKind)Marks.IndexOf(text[0], StringComparison.Ordinal), text[1..]) : Empty;

        public override void Write(Utf8JsonWriter writer, SheetCell value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Kind is CellKind.Empty ? "" : Marks[(int)value.Kind] + value.Text);
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Number">as spreadsheet programs count it, from 1</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    [JsonIgnore]
    public bool IsEmpty => Cells.All(c => c.Kind is CellKind.Empty);

    public SheetCell At(int column) => column < Cells.Count ? Cells[column] : SheetCell.Empty;
}

/// <summary>A sheet of a workbook, or a pasted table, which has no name.</summary>
/// <param name="Joined">cells that are joined into one, by the first of them</param>
public sealed record SheetTable(string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<JoinedCells> Joined);

/// <summary>Cells joined into one; columns from 0, rows from 1.</summary>
public sealed record JoinedCells(int Column, int Row, int LastColumn, int LastRow);
