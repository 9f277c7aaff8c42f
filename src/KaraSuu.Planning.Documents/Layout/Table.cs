namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A column: its heading and its share of the table's width.</summary>
public sealed record Column(string Heading, double Share, TextAlign Align = TextAlign.Left);

/// <summary>A cell's text; it may reach over several columns.</summary>
public sealed record Cell(string Text, FontFace Face = FontFace.Regular, TextAlign? Align = null, int Columns = 1);

/// <summary>
/// Rows that belong together: <paramref name="Shared"/> holds, by column, the cells that stand once beside all rows;
/// each row holds the others. The rows stay on one page unless they are taller than a page.
/// </summary>
public sealed record RowGroup(IReadOnlyList<Cell?> Shared, IReadOnlyList<IReadOnlyList<Cell?>> Rows)
{
    /// <summary>The group is never parted from the one above it, as a row of totals.</summary>
    public bool KeepWithPrevious { get; init; }

    public bool Shaded { get; init; }

    /// <summary>An ordinary row: one cell after another; a wide cell is followed by its right neighbour.</summary>
    public static RowGroup OneRow(params IReadOnlyList<Cell> cells)
    {
        var row = new List<Cell?>();
        foreach (var cell in cells)
        {
            row.Add(cell);
            for (var i = 1; i < cell.Columns; i++) row.Add(null);
        }

        return new RowGroup(new Cell?[row.Count], [row]);
    }
}

/// <summary>A table whose heading is repeated on every page it reaches.</summary>
public sealed class Table : Block
{
    // A table up to this height in points, a fifth of a page, is not parted.
    private const double NeverParted = 145;

    private readonly IReadOnlyList<Column> _columns;
    private readonly IReadOnlyList<RowGroup> _groups;
    private readonly TextStyle _style;
    private (double Width, TableSetting Setting)? _set;

    public Table(TextStyle style, IReadOnlyList<Column> columns, IReadOnlyList<RowGroup> groups) =>
        (_style, _columns, _groups) = (style, columns, groups);

    public override double Height(double width)
    {
        var setting = Setting(width);
        return setting.Header.Height + setting.Groups.Sum(group => group.Height);
    }

    public override double LeastHeight(double width)
    {
        var setting = Setting(width);
        var whole = Height(width);
        return whole <= NeverParted ? whole : setting.Header.Height + setting.HeightWithFollowers(0);
    }

    public override void Place(PageFlow flow)
    {
        var setting = Setting(flow.Width);
        flow.Page.Open("Table");
        PlaceHeader(flow, setting, repeated: false);
        for (var i = 0; i < setting.Groups.Count; i++)
        {
            var group = setting.Groups[i];
            var together = setting.HeightWithFollowers(i) + (setting.ReachesEnd(i) ? flow.Reserve : 0);
            if (together > flow.Remaining && together + setting.Header.Height <= flow.FullHeight && i > 0) BreakPage(flow, setting);
            var rest = group.Start();
            while (!rest.PlaceNext(flow)) BreakPage(flow, setting);
        }

        flow.Page.Close();
    }

    private static void BreakPage(PageFlow flow, TableSetting setting)
    {
        flow.NewPage();
        PlaceHeader(flow, setting, repeated: true);
    }

    private static void PlaceHeader(PageFlow flow, TableSetting setting, bool repeated)
    {
        if (repeated) flow.Page.Add(OpenArtifactMark.Instance);
        setting.Header.Start(tagged: !repeated).PlaceNext(flow);
        if (repeated) flow.Page.Close();
    }

    private TableSetting Setting(double width)
    {
        if (_set is { } set && set.Width == width) return set.Setting;

        var setting = new TableSetting(_style, _columns, _groups, width);
        _set = (width, setting);
        return setting;
    }
}
