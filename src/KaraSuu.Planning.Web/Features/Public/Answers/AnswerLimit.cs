namespace KaraSuu.Planning.Web.Features.Public.Answers;

/// <summary>
/// How many answers are taken within ten minutes: from one address of the network, which a whole village may share, of one work, and of all. Addresses are
/// held in memory for as long and never kept.
/// </summary>
public sealed class AnswerLimit(TimeProvider clock)
{
    public const int MostOfAnAddress = 30;
    public const int MostOfAWork = 60;
    public const int MostOfAll = 1000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _addresses = [];
    private readonly Dictionary<int, int> _works = [];
    private int _all;
    private DateTimeOffset _since;

    /// <summary>Counts one answer; false when it is one too many, which counts for nothing.</summary>
    public bool Take(string? address, int workId)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now - _since >= Window || now < _since)
            {
                (_since, _all) = (now, 0);
                _addresses.Clear();
                _works.Clear();
            }
            var (from, of) = (_addresses.GetValueOrDefault(address ?? ""), _works.GetValueOrDefault(workId));
            if (_all >= MostOfAll || from >= MostOfAnAddress || of >= MostOfAWork) return false;
            (_all, _addresses[address ?? ""], _works[workId]) = (_all + 1, from + 1, of + 1);
            return true;
        }
    }
}
