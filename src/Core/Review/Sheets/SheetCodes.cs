using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Review.Discussing;

namespace Ovop.Core.Review.Sheets;

/// <summary>The one-time code that was sent for one sheet; the digits stand in no row, only sealed.</summary>
/// <param name="Sealed">The six digits as only the app can read them.</param>
/// <param name="Sheet">Hash of the draft that the code is for.</param>
/// <param name="Sent">When codes were sent in this turn, the last one last.</param>
/// <param name="Tries">Wrong entries of the last code.</param>
public sealed record SheetCode(
    string Assessor, int Turn, string Sealed, string Sheet, IReadOnlyList<DateTimeOffset> Sent, int Tries) : IPart
{
    public string Key => KeyOf(Turn, Assessor);

    public static string KeyOf(int turn, string assessor) => string.Create(CultureInfo.InvariantCulture, $"code-{turn:D2}-{assessor}");
}

/// <summary>
/// Where the round asks for it, a sheet counts only with six digits that were sent to the assessor's own address: good for
/// ten minutes, five tries and the very sheet they were sent for, five codes an hour (proposal).
/// </summary>
public static class SheetCodes
{
    public const int MostTries = 5;

    public const int MostAnHour = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static bool Needed(Dossier dossier, Setting setting) => setting.Round.Panel.CodeFor.Contains(dossier.Case.Commodity!.Value);

    public static SheetCode? Of(Dossier dossier, string person) => dossier.Find<SheetCode>(SheetCode.KeyOf(dossier.Case.Turn, person));

    /// <summary>
    /// Why the code that was sent last opens nothing: <c>code.none</c>, <c>code.changed</c> (the draft is another since),
    /// <c>code.expired</c>, <c>code.spent</c>; null when it does.
    /// </summary>
    public static Problem? CodeMustBeGood(Dossier dossier, string person, DateTimeOffset now) =>
        Of(dossier, person) is not { } code ? new("code.none", ProblemKind.Conflict, Field)
        : SheetDrafts.Of(dossier, person)?.Sheet.Hash() != code.Sheet ? new("code.changed", ProblemKind.Conflict, Field)
        : now > code.Sent[^1] + Lifetime ? new("code.expired", ProblemKind.Conflict, Field)
        : code.Tries >= MostTries ? new("code.spent", ProblemKind.Conflict, Field)
        : null;

    /// <summary>Keeps the sheet as a draft and sends a code for it, unless one that is for this very sheet still holds.</summary>
    /// <param name="sealedDigits">Fresh digits, sealed.</param>
    /// <param name="again">Sends another even so.</param>
    public static Result<Change> Send(
        Dossier dossier, string person, int serial, int version, FilledSheet sheet, string sealedDigits, bool again, Setting setting)
    {
        sheet = Discussion.Whole(dossier, person, sheet);
        var saved = SheetDrafts.SaveWhole(dossier, person, serial, version, sheet, setting);
        if (!saved.TryGet(out var change))
            return saved;
        if (Revisions.Open(dossier) is not null)
            return new Problem("revision.open", ProblemKind.Conflict);
        if (!again && CodeMustBeGood(change.After, person, setting.Now) is null)
            return change;

        var sent = Of(dossier, person)?.Sent ?? [];
        if (sent.Count(at => at > setting.Now.AddHours(-1)) >= MostAnHour)
            return new Problem("code.often", ProblemKind.Conflict, Field, $"{MostAnHour}");

        var contact = ReviewStage.Silent(dossier).First(seat => seat.Contact.Id == person).Contact;
        var occasion = string.Create(CultureInfo.InvariantCulture, $"turn-{dossier.Case.Turn:D2}-{sent.Count + 1}");
        return (change.IsEmpty ? dossier.By(person, setting.Now) : change)
            .Put(new SheetCode(person, dossier.Case.Turn, sealedDigits, sheet.Hash(), [.. sent, setting.Now], 0))
            .Send(Letters.To(contact, Notice.ReviewCode, occasion, sealedDigits))
            .Log("code.sent", null, ("assessor", person));
    }

    /// <summary>Hands in the draft when the digits are right; wrong ones are counted, and the dossier then has no sheet.</summary>
    /// <param name="open">Reads sealed digits; null when they cannot be read any more.</param>
    public static Result<Change> Enter(
        Dossier dossier, string person, int serial, string typed, Func<string, string?> open, Setting setting)
    {
        if (dossier.Has(ReceivedSheet.KeyOf(dossier.Case.Turn, person)))
            return Change.None(dossier, person, setting.Now);
        if (ReviewLink.Kind.MustDecide(dossier, person, serial, setting) is { } dead)
            return dead;
        if (CodeMustBeGood(dossier, person, setting.Now) is { } bar)
            return bar;

        var digits = string.Concat(typed.Where(character => !char.IsWhiteSpace(character)));
        if (digits.Length != 6 || !digits.All(char.IsAsciiDigit))
            return new Problem("code.digits", Field: Field);

        var code = Of(dossier, person)!;
        return Equal(open(code.Sealed), digits)
            ? Scoring.Receive(dossier, person, SheetDrafts.Of(dossier, person)!.Sheet, setting)
            : dossier.By(person, setting.Now).Put(code with { Tries = code.Tries + 1 });
    }

    /// <summary>The field of the code on the page.</summary>
    public const string Field = "kode";

    private static bool Equal(string? right, string typed) =>
        right is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(typed));
}
