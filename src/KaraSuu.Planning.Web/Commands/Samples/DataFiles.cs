namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>Where the files of <c>db</c> lie beside the built portal.</summary>
internal static class DataFiles
{
    public static string Reference => Path.Combine(AppContext.BaseDirectory, "db", "reference");

    /// <summary>The sample files in the order they are loaded.</summary>
    public static IReadOnlyList<string> Samples =>
        ["kara-suu.json", "alexandrov.json", Training];

    public const string Training = "training.json";

    /// <summary>What happened in the training aimak after its plan was approved.</summary>
    public const string TrainingWorks = "training-works.json";

    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "db", "samples", name);
}
