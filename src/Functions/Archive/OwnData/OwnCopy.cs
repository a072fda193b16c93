using Ovop.Core;
using Ovop.Core.Asking;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Rounds.Checklists;
using Ovop.Core.Sharing;
using Ovop.Functions.Documents.Downloading;
using Ovop.Functions.Questions;
using Ovop.Functions.SignIn.Roles;
using Ovop.Functions.Submission.Outcome;

namespace Ovop.Functions.Archive.OwnData;

/// <summary>
/// What the product holds about those who made an application, for them to read and take elsewhere (UU 27/2022, articles 5, 7 and 13):
/// nothing of it is masked, and nothing that others wrote in judging it is in it.
/// </summary>
/// <param name="Schema">"ovop.own-data/1".</param>
internal sealed record OwnCopy(
    string Schema, string Number, string Round, CaseState State, string Owner, DateTimeOffset OpenedAt, DateTimeOffset? SubmittedAt,
    IReadOnlyList<OwnAnswer> Answers, IReadOnlyList<OwnFile> Files, IReadOnlyList<OwnLetter> Letters, IReadOnlyList<Grant> Access,
    IReadOnlyList<OwnQuestion> Questions, IReadOnlyList<PublicEntry> History, IReadOnlyList<Sight> SeenBy)
{
    public static OwnCopy Of(Dossier dossier, IReadOnlyList<Sight> seenBy, Language language)
    {
        var (head, words) = (dossier.Case, FormWords.In(language));
        return new(
            "ovop.own-data/1", $"{head.Number}", head.Round, head.State, head.Owner, head.OpenedAt, head.SubmittedAt,
            [
                .. ApplicationForm.Of(dossier).Answers
                    .Select(answer => new OwnAnswer(answer.Key, words[$"field.{answer.Key}"], answer.Value)),
            ],
            [.. Uploaded(dossier).Select(OwnFile.Of)],
            [
                .. from letter in dossier.All<Letter>()
                   where letter.To == head.Owner || dossier.Has(Grant.KeyOf(letter.Person))
                   orderby letter.QueuedAt
                   select new OwnLetter(letter.Kind, letter.To, letter.SentAt, letter.Args),
            ],
            [.. dossier.All<Grant>().OrderBy(grant => grant.At)], [.. Enquiries.Of(dossier).Select(OwnQuestion.Of)],
            PublicTrail.Of(dossier), seenBy);
    }

    /// <summary>
    /// What the applicant sent, in the order of the checklist's codes; a visitor's photos and copies without names are not theirs.
    /// </summary>
    public static IEnumerable<StoredDocument> Uploaded(Dossier dossier) => dossier.All<StoredDocument>()
        .Where(file => file.Home is null && file.Code is not (DocumentCode.VisitPhoto or DocumentCode.AnonymousCopy))
        .OrderBy(file => file.Key, StringComparer.Ordinal);
}

/// <param name="Code">Of the question.</param>
internal sealed record OwnAnswer(string Code, string Question, string Answer);

/// <param name="File">Its path in the archive; the bytes of one that was refused are not kept there.</param>
internal sealed record OwnFile(string File, string Name, DateTimeOffset ReceivedAt, string? Sha256)
{
    public static OwnFile Of(StoredDocument file) => new(PathOf(file), file.FileName, file.ReceivedAt, file.Facts?.Sha256);

    public static string PathOf(StoredDocument file) => FormattableString.Invariant(
        $"berkas/{file.Code}-{file.Turn:D3}.{(file.Facts?.Kind is { } kind ? DocumentDownload.Extension(kind) : "bin")}");
}

internal sealed record OwnLetter(Notice Kind, string To, DateTimeOffset? SentAt, IReadOnlyList<string> Args);

/// <summary>What was asked on the application, and the secretariat's answer without who wrote it.</summary>
internal sealed record OwnQuestion(DateTimeOffset AskedAt, string Text, DateTimeOffset? AnsweredAt, string? Answer)
{
    public static OwnQuestion Of(Enquiry asked) => new(asked.At, asked.Text, asked.Answer?.At, asked.Answer?.Text);
}

/// <summary>That somebody else opened a page or a file of the application.</summary>
/// <param name="Office">"secretariat", "auditor", or the capacity in which a link or an access was used ("assessor"): whoever holds it
/// is bound by it, and named to the office alone.</param>
/// <param name="What">"page", "document" with its code behind ":", or "copy" where it was taken away.</param>
public sealed record Sight(DateTimeOffset At, string Office, string What)
{
    public static Sight Of(Reading reading, HashSet<string> auditors) => new(
        reading.When, OfficeOf(reading, auditors), reading.What.Split(':')[0] switch
        {
            "document" => reading.What,
            "dossier" or "archive" or "history" => "copy",
            _ => "page",
        });

    private static string OfficeOf(Reading reading, HashSet<string> auditors) => reading.As switch
    {
        ReadAs.Office => auditors.Contains(reading.Who) ? "auditor" : "secretariat",
        ReadAs.Dinas => "dinas",
        ReadAs.Assessor => "assessor",
        ReadAs.Visitor => "visitor",
        ReadAs.Ratifier => "ratifier",
        ReadAs.Member => "member",
        ReadAs.Helper => "helper",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading.As, null),
    };
}
