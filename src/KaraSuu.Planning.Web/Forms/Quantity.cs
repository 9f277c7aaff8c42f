namespace KaraSuu.Planning.Web.Forms;

/// <summary>A measured amount in thousandths of its unit, as it is typed into a form: 264 m is 264 000 thousandths.</summary>
public readonly record struct Quantity(long Thousandths)
{
    public static Quantity? Of(long? thousandths) => thousandths is { } known ? new Quantity(known) : null;
}
