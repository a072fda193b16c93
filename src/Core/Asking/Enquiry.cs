using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Notices;
using Ovop.Core.Offices;

namespace Ovop.Core.Asking;

/// <summary>What the secretariat answered.</summary>
/// <param name="By">Id of whoever did.</param>
/// <param name="Text">Empty once erased.</param>
public sealed record EnquiryAnswer(string By, DateTimeOffset At, string Text);

/// <summary>A question about the case that its applicant asks the secretariat.</summary>
/// <param name="Number">From 1 within the case.</param>
/// <param name="By">Who asked, by the id under which trail and letters name them.</param>
/// <param name="Text">Empty once erased.</param>
public sealed record Enquiry(int Number, string By, DateTimeOffset At, string Text) : IPart
{
    public string Key => KeyOf(Number);

    /// <summary>Null while nobody has answered.</summary>
    public EnquiryAnswer? Answer { get; init; }

    public static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"enquiry-{number:D3}");
}

/// <summary>Questions and answers on a case: they change nothing of it, and both sides are told by mail.</summary>
public static class Enquiries
{
    /// <summary>So many may wait for an answer at a time.</summary>
    public const int MostOpen = 3;

    public const int Longest = 2_000;

    /// <summary>All of the case, the latest first.</summary>
    public static IReadOnlyList<Enquiry> Of(Dossier dossier) =>
        [.. dossier.All<Enquiry>().OrderByDescending(enquiry => enquiry.Number)];

    /// <summary>Those that wait for an answer, the oldest first.</summary>
    public static IReadOnlyList<Enquiry> Unanswered(Dossier dossier) =>
        [.. dossier.All<Enquiry>().Where(enquiry => enquiry.Answer is null).OrderBy(enquiry => enquiry.Number)];

    /// <summary><c>enquiry.many</c> while too many wait for an answer; null when one may ask.</summary>
    public static Problem? AnswersMustNotBeBehind(Dossier dossier) =>
        Unanswered(dossier).Count >= MostOpen ? new("enquiry.many", ProblemKind.Conflict, "pertanyaan", $"{MostOpen}") : null;

    /// <summary>
    /// Asks; every administrator is written to. What the same person asked and waits for its answer is not asked again, whenever it
    /// was. <c>enquiry.text</c>, or
    /// <see cref="AnswersMustNotBeBehind"/>.
    /// </summary>
    public static Result<Change> Ask(Dossier dossier, string text, Setting setting)
    {
        var change = dossier.ByApplicant(setting);
        if (Unanswered(dossier).Any(enquiry => (enquiry.By, enquiry.Text) == (change.Who, text.Trim())))
            return Change.None(dossier, change.Who, setting.Now);
        if (AnswersMustNotBeBehind(dossier) is { } behind)
            return behind;
        if (TextMustBeGiven(text, "pertanyaan") is { } missing)
            return missing;

        var enquiry = new Enquiry(dossier.All<Enquiry>().Count() + 1, change.Who, setting.Now, text.Trim());
        return Escalation.Office(dossier, setting).Aggregate(
            change.Put(enquiry).Log("enquiry.asked", null, Facts(enquiry, enquiry.Text)),
            (so, administrator) => so.Send(Letters.To(administrator, Notice.EnquiryAsked, enquiry.Key, enquiry.Text)));
    }

    /// <summary>
    /// Answers; whoever asked and the applicant are written to, once. <c>enquiry.unknown</c>, <c>enquiry.answered</c> in other words, or
    /// <c>enquiry.text</c>.
    /// </summary>
    public static Result<Change> Answer(Dossier dossier, int number, string who, string text, Setting setting)
    {
        if (dossier.Find<Enquiry>(Enquiry.KeyOf(number)) is not { } enquiry)
            return new Problem("enquiry.unknown", ProblemKind.NotFound);
        if (enquiry.Answer is { } given && given.By == who && given.Text == text.Trim())
            return Change.None(dossier, who, setting.Now);
        if (enquiry.Answer is not null)
            return new Problem("enquiry.answered", ProblemKind.Conflict, "jawaban");
        if (TextMustBeGiven(text, "jawaban") is { } missing)
            return missing;

        var answer = new EnquiryAnswer(who, setting.Now, text.Trim());
        var letter = Letters.ToApplicant(dossier, Notice.EnquiryAnswered, enquiry.Key, enquiry.Text, answer.Text);
        var change = dossier.By(who, setting.Now).Put(enquiry with { Answer = answer })
            .Log("enquiry.answered", null, Facts(enquiry, answer.Text)).Send(letter);
        return enquiry.By == People.Applicant ? change : change.Send(letter with { Person = enquiry.By });
    }

    /// <summary>Texts may tell of people and can be erased; the trail has their seal.</summary>
    private static IEnumerable<(string Name, string Value)> Facts(Enquiry enquiry, string text) =>
        [("number", enquiry.Number.ToString(CultureInfo.InvariantCulture)), ("text", Seal.Of([text]))];

    private static Problem? TextMustBeGiven(string text, string field) =>
        text.Trim().Length is >= 5 and <= Longest ? null : new("enquiry.text", Field: field);
}
