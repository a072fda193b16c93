using System.Diagnostics;

namespace LocalHost.Tests;

/// <summary>
/// Asks until the answer is the one wanted, or time is up. The patience is for a machine with other tests on all its cores, where a worker
/// took 20 s to come back: what is right answers long before.
/// </summary>
public static class Eventually
{
    public static async Task<T> Is<T>(Func<Task<T>> ask, Func<T, bool> wanted, double seconds = 120)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            T? last = default;
            Exception? failure = null;
            try
            {
                last = await ask();
                if (wanted(last))
                {
                    return last;
                }
            }
            catch (HttpRequestException e)
            {
                failure = e;
            }
            if (watch.Elapsed.TotalSeconds > seconds)
            {
                throw new TimeoutException($"After {seconds} s it is still: {last}", failure);
            }
            await Task.Delay(100);
        }
    }

    public static Task<string> TextAt(HttpClient http, string path, Func<string, bool> wanted) =>
        Is(async () => await (await http.GetAsync(path)).Content.ReadAsStringAsync(), wanted);
}
