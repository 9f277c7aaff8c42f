using System.Collections.Concurrent;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>
/// Two threads that draw all photos of the process, one after another; what comes meanwhile waits. So memory holds two pictures at most,
/// and native memory, which stays with the thread that used it, stays with two and not with every thread of the pool.
/// </summary>
internal static class PhotoThreads
{
    public const int Count = 2;

    private static readonly BlockingCollection<Action> Waiting = Started();

    /// <exception cref="OperationCanceledException">when nobody waits for it any more at its turn</exception>
    public static Task<T> RunAsync<T>(Func<T> work, CancellationToken ct)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Waiting.Add(
            () =>
            {
                try
                {
                    ct.ThrowIfCancellationRequested();
                    done.SetResult(work());
                }
#pragma warning disable CA1031 // Whatever happens belongs to the one who waits; the thread goes on.
                catch (Exception broken)
#pragma warning restore CA1031
                {
                    done.SetException(broken);
                }
            },
            CancellationToken.None);
        return done.Task;
    }

    private static BlockingCollection<Action> Started()
    {
        var waiting = new BlockingCollection<Action>();
        for (var number = 0; number < Count; number++) new Thread(Draw) { IsBackground = true, Name = "photos" }.Start(waiting);
        return waiting;
    }

    private static void Draw(object? waiting)
    {
        foreach (var work in ((BlockingCollection<Action>)waiting!).GetConsumingEnumerable()) work();
    }
}
