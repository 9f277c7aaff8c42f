namespace KaraSuu.Planning.Documents.Layout;

/// <summary>The four cuts of Liberation Serif a document may use.</summary>
public enum FontFace
{
    Regular,
    Bold,
    Italic,
    BoldItalic,
}
