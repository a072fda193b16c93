using System.Diagnostics;

namespace LocalHost.Tests;

/// <summary>Asks until the answer is the one wanted, or time is up.</summary>
public static class Eventually
{
    public static async Task<T> Is<T>(Func<Task<T>> ask, Func<T, bool> wanted, double seconds = 20)
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

    public static Task<string> TextAt(HttpClient http, string path, Func<string, bool> wanted, double seconds = 20) =>
        Is(async () => await (await http.GetAsync(path)).Content.ReadAsStringAsync(), wanted, seconds);
}
