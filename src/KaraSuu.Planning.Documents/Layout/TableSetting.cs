namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A cell set into lines, in its place of the table.</summary>
internal sealed record SetCell(int Column, int Columns, IReadOnlyList<TextLine> Lines);

/// <summary>A table with all its text set for one width.</summary>
internal sealed class TableSetting
{
    public const double PaddingX = 3;
    public const double PaddingY = 2.5;

    public TableSetting(TextStyle style, IReadOnlyList<Column> columns, IReadOnlyList<RowGroup> groups, double width)
    {
        Style = style;
        Columns = columns;
        var shares = columns.Sum(column => column.Share);
        Edges = new double[columns.Count + 1];
        for (var i = 0; i < columns.Count; i++) Edges[i + 1] = Edges[i] + columns[i].Share / shares * width;

        var headings = columns.Select(column => new Cell(column.Heading, FontFace.Bold, TextAlign.Center)).ToArray();
        Header = new SetGroup(this, RowGroup.OneRow(headings) with { Shaded = true }, "TH");
        Groups = [.. groups.Select(group => new SetGroup(this, group, "TD"))];
    }

    public TextStyle Style { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Column edges in points from the table's left edge.</summary>
    public double[] Edges { get; }

    public SetGroup Header { get; }

    public IReadOnlyList<SetGroup> Groups { get; }

    public double HeightWithFollowers(int group)
    {
        if (Groups.Count == 0) return 0;

        var height = Groups[group].Height;
        for (var i = group + 1; i < Groups.Count && Groups[i].KeepWithPrevious; i++) height += Groups[i].Height;
        return height;
    }

    /// <summary>Whether a group and those kept with it are the last of the table.</summary>
    public bool ReachesEnd(int group) => Groups.Skip(group + 1).All(next => next.KeepWithPrevious);

    public SetCell? Set(Cell? cell, int column)
    {
        if (cell is null) return null;

        var width = Edges[column + cell.Columns] - Edges[column] - 2 * PaddingX;
        var style = Style with { Align = cell.Align ?? Columns[column].Align };
        return new SetCell(column, cell.Columns, LineBreaker.Break([new Run(cell.Text, cell.Face)], width, style));
    }
}

/// <summary>A group of rows with its text set.</summary>
internal sealed class SetGroup
{
    public SetGroup(TableSetting table, RowGroup group, string cellTag)
    {
        Table = table;
        CellTag = cellTag;
        KeepWithPrevious = group.KeepWithPrevious;
        Shaded = group.Shaded;
        Shared = [.. group.Shared.Select(table.Set).OfType<SetCell>()];
        Rows = [.. group.Rows.Select(row => row.Select(table.Set).OfType<SetCell>().ToArray())];
        Height = Math.Max(Rows.Sum(HeightOf), HeightOf(Shared));
    }

    public TableSetting Table { get; }

    public string CellTag { get; }

    public bool KeepWithPrevious { get; }

    public bool Shaded { get; }

    public SetCell[] Shared { get; }

    public SetCell[][] Rows { get; }

    public double Height { get; }

    public GroupPlacing Start(bool tagged = true) => new(this, tagged);

    public double HeightOf(SetCell[] cells) => HeightOfLines(cells.Length == 0 ? 0 : cells.Max(cell => cell.Lines.Count));

    public double HeightOfLines(int lines) => lines * Table.Style.Line + 2 * TableSetting.PaddingY;
}
