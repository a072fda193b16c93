using System.Globalization;
using System.Text.Json;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;

namespace Ovop.Functions.Api.Hooks;

/// <summary>
/// One thing that is told to one program: that something about a case has changed. What it is now, the program reads by its key.
/// </summary>
/// <param name="Key">Id of the key.</param>
/// <param name="Number">The case.</param>
/// <param name="Sequence">The entry of its trail that it is about.</param>
/// <param name="At">When it happened.</param>
/// <param name="Body">What is sent, to the letter, so that every try has the same.</param>
public sealed record HookCall(string Key, ApplicationNumber Number, int Sequence, DateTimeOffset At, string Body)
{
    /// <summary>Minutes to wait after each failed try; then it is given up, after some 35 hours.</summary>
    private static readonly int[] Pauses = [1, 5, 30, 120, 480, 1440];

    /// <summary>Tries so far.</summary>
    public int Tries { get; init; }

    /// <summary>When it is tried next; null once it has arrived or was given up.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>Why the last try failed; null when it arrived.</summary>
    public string? Failure { get; init; }

    /// <summary>Where it is kept, within the partition of its key: by case and entry of the trail.</summary>
    public string Row => string.Create(CultureInfo.InvariantCulture, $"{Number}-{Sequence:D6}");

    /// <summary>Where it is kept.</summary>
    public string Address => $"{Key}/{Row}";

    public bool IsGivenUp => Next is null && Failure is not null;

    /// <summary>The same however often it is sent: whoever receives it twice knows.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"msg_{Key}_{Number}_{Sequence}");

    /// <summary>What a program may know of an entry of the trail; null for what it may not, or need not.</summary>
    public static HookCall? Of(string key, ApplicationNumber number, TrailEntry entry)
    {
        var what = entry.What switch
        {
            "moved" when Seen(entry, "from") != Seen(entry, "to") => Seen(entry, "to"),
            "award.suspended" or "award.lifted" or "award.revoked" or "award.amended" or "award.expired" => $"{CaseState.Published}",
            _ => null,
        };
        return what is null ? null : new(key, number, entry.Sequence, entry.At, JsonSerializer.Serialize(new
        {
            type = entry.What == "moved" ? "application.moved" : "award.changed",
            timestamp = entry.At.UtcDateTime,
            data = new { number = number.ToString(), state = what },
        }, JsonSerializerOptions.Web))
        { Next = entry.At };
    }

    /// <summary>As it stands after a try.</summary>
    /// <param name="failure">Null when the program has taken it.</param>
    /// <param name="isFinal">Whether the program said that it wants no more of it.</param>
    public HookCall Tried(string? failure, DateTimeOffset now, bool isFinal = false) => this with
    {
        Tries = Tries + 1,
        Failure = failure,
        Next = failure is null || isFinal || Tries >= Pauses.Length ? null : now.AddMinutes(Pauses[Tries]),
    };

    private static string Seen(TrailEntry entry, string fact) => $"{Enum.Parse<CaseState>(entry.Facts[fact]).AsTold()}";
}
