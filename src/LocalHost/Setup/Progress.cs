using System.Diagnostics;
using System.Globalization;

namespace LocalHost.Setup;

/// <summary>The short lines on the console that tell how far the start has come.</summary>
public sealed class Progress
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _gate = new();

    public void Step(string part, string what) => Line(string.Create(CultureInfo.InvariantCulture, $"[{_watch.Elapsed.TotalSeconds,5:0.0} s] {part,-9}{what}"));

    public void Line(string text)
    {
        lock (_gate)
        {
            Console.Out.WriteLine(text);
            Console.Out.Flush();
        }
    }
}
