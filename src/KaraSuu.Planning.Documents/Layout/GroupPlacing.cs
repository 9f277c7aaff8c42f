namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Puts a group of rows on the page, and what does not fit on the pages after it.</summary>
internal sealed class GroupPlacing(SetGroup group, bool tagged)
{
    private int _row;
    private int _rowLine;
    private int _sharedLine;

    private readonly record struct Slice(SetCell[] Cells, int FirstLine, int Lines, double Top, double Height);

    private bool Done => _row >= group.Rows.Length && _sharedLine >= LinesOf(group.Shared);

    /// <summary>Places as much as the page holds; true when nothing is left over.</summary>
    public bool PlaceNext(PageFlow flow)
    {
        var room = flow.Remaining + 0.01;
        var lineRoom = LinesIn(room);
        if (lineRoom < 1) return false;

        var rows = TakeRows(room, lineRoom);
        var shared = TakeShared(lineRoom);
        var height = Math.Max(rows.Sum(row => row.Height), shared.Lines == 0 ? 0 : shared.Height);
        if (height == 0) return Done;

        if (rows.Count > 0) rows[^1] = rows[^1] with { Height = height - rows[^1].Top };
        Draw(flow, rows, shared with { Height = height });
        flow.Advance(height);
        return Done;
    }

    private List<Slice> TakeRows(double room, int lineRoom)
    {
        var slices = new List<Slice>();
        var top = 0d;
        while (_row < group.Rows.Length)
        {
            var row = group.Rows[_row];
            var left = Math.Max(0, LinesOf(row) - _rowLine);
            if (top + group.HeightOfLines(left) <= room)
            {
                slices.Add(new Slice(row, _rowLine, left, top, group.HeightOfLines(left)));
                top += group.HeightOfLines(left);
                (_row, _rowLine) = (_row + 1, 0);
                continue;
            }

            if (slices.Count == 0)
            {
                slices.Add(new Slice(row, _rowLine, lineRoom, 0, group.HeightOfLines(lineRoom)));
                _rowLine += lineRoom;
            }

            break;
        }

        return slices;
    }

    private Slice TakeShared(int lineRoom)
    {
        var lines = Math.Clamp(LinesOf(group.Shared) - _sharedLine, 0, lineRoom);
        var slice = new Slice(group.Shared, _sharedLine, lines, 0, group.HeightOfLines(lines));
        _sharedLine += lines;
        return slice;
    }

    private int LinesIn(double room) => (int)Math.Floor((room - 2 * TableSetting.PaddingY) / group.Table.Style.Line);

    private static int LinesOf(SetCell[] cells) => cells.Length == 0 ? 0 : cells.Max(cell => cell.Lines.Count);

    private void Draw(PageFlow flow, List<Slice> rows, Slice shared)
    {
        var page = flow.Page;
        var edges = group.Table.Edges;
        if (group.Shaded) page.Add(new Shade(flow.Left, flow.Y, edges[^1], shared.Height));

        if (rows.Count == 0) DrawRow(flow, shared, [], shared.Height, 1);
        for (var i = 0; i < rows.Count; i++)
        {
            DrawRow(flow, rows[i], i == 0 ? shared.Cells : [], shared.Height, rows.Count, shared);
        }

        Frame(page, flow.Left, flow.Y, edges, shared, rows);
    }

    private void DrawRow(PageFlow flow, Slice row, SetCell[] sharedCells, double sharedHeight, int rowSpan, Slice shared = default)
    {
        var page = flow.Page;
        if (tagged) page.Open("TR");
        var own = row.Cells.Select(cell => (Cell: cell, Slice: row, Span: 1));
        var beside = sharedCells.Select(cell => (Cell: cell, Slice: shared with { Height = sharedHeight }, Span: rowSpan));
        foreach (var (cell, slice, span) in own.Concat(beside).OrderBy(placed => placed.Cell.Column))
        {
            if (tagged) page.Add(new OpenMark(group.CellTag, span, cell.Columns));
            DrawLines(page, flow.Left + group.Table.Edges[cell.Column] + TableSetting.PaddingX, flow.Y + slice.Top, cell, slice);
            if (tagged) page.Close();
        }

        if (tagged) page.Close();
    }

    private void DrawLines(Page page, double x, double top, SetCell cell, Slice slice)
    {
        var style = group.Table.Style;
        var last = Math.Min(cell.Lines.Count, slice.FirstLine + slice.Lines);
        for (var line = slice.FirstLine; line < last; line++)
        {
            page.Add(cell.Lines[line], x, top + TableSetting.PaddingY + (line - slice.FirstLine) * style.Line, style);
        }
    }

    private static void Frame(Page page, double left, double top, double[] edges, Slice shared, List<Slice> rows)
    {
        page.Add(new Rule(left, top, left + edges[^1], top));
        page.Add(new Rule(left, top + shared.Height, left + edges[^1], top + shared.Height));
        page.Add(new Rule(left, top, left, top + shared.Height));
        if (rows.Count == 0)
        {
            foreach (var edge in edges) page.Add(new Rule(left + edge, top, left + edge, top + shared.Height));
        }

        foreach (var cell in shared.Cells) RightEdge(page, left, edges, cell, top, shared.Height);
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                RightEdge(page, left, edges, cell, top + row.Top, row.Height);
                if (row.Top > 0) page.Add(new Rule(left + edges[cell.Column], top + row.Top, left + edges[cell.Column + cell.Columns], top + row.Top));
            }
        }
    }

    private static void RightEdge(Page page, double left, double[] edges, SetCell cell, double top, double height)
    {
        var x = left + edges[cell.Column + cell.Columns];
        page.Add(new Rule(x, top, x, top + height));
    }
}
