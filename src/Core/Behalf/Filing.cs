using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ovop.Core.Award;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Notices;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;

namespace Ovop.Core.Behalf;

/// <summary>
/// Filing for a producer: an officer of a dinas fills in, the producer confirms by its own link, and only what was
/// confirmed can be sent. Answers that change afterwards are to be confirmed again.
/// </summary>
public static class Filing
{
    /// <summary>Names the words that a producer agrees to; they change together.</summary>
    public const string Wording = "producer-v1";

    /// <summary>Wrong codes after which the officer must print a new sheet.</summary>
    public const int MostTries = 5;

    /// <summary>How often a producer is asked in an hour.</summary>
    public const int MostAnHour = 5;

    /// <summary>How long a producer has for a confirmation; the end of the round comes first.</summary>
    public static readonly TimeSpan LinkLives = TimeSpan.FromDays(14);

    public static Producer? Of(Dossier dossier) => dossier.Find<Producer>(Producer.RowKey);

    /// <summary>Makes a draft that was just opened the draft of this producer.</summary>
    public static Change Begin(Change opened, Producer producer) =>
        opened.Put(producer).Log("behalf.begun", null, ("officer", producer.Officer), ("area", producer.Area));

    /// <summary>What is wrong with what an officer says of a producer.</summary>
    /// <param name="producer">As it was typed, tidied.</param>
    /// <param name="officer">The officer's own address: confirming by it would be confirming for oneself.</param>
    public static IReadOnlyList<Problem> Check(Producer producer, string officer)
    {
        var problems = new List<Problem>();
        if (producer.Name.Length is < 2 or > 100)
            problems.Add(new("behalf.name", Field: "nama"));
        if (new FormField("telepon", FieldKind.Phone).Check(producer.Phone, default) is not null)
            problems.Add(new("behalf.phone", Field: "telepon"));
        if (producer.Email == officer)
            problems.Add(new("behalf.own", Field: "email"));
        return problems;
    }

    /// <summary>Seal over all answers, the personal ones too, and over the documents, as they would be sent now.</summary>
    public static string SealOf(Dossier dossier)
    {
        var sent = Revisions.AsSent(dossier);
        var files = sent.All<StoredDocument>().Where(file => file.State == DocumentState.Accepted && !Revisions.IsSetAside(sent, file));
        return Seal.Of([.. Seal.Sorted(SubmissionStage.Form(sent).Answers), .. files.Select(file => $"{file.Key} {file.Facts?.Sha256}")]);
    }

    /// <summary>The producer's latest confirmation, whether it still holds or not.</summary>
    public static ProducerConfirmation? Latest(Dossier dossier) => dossier.All<ProducerConfirmation>().LastOrDefault();

    /// <summary>Whether the producer has confirmed the application exactly as it stands.</summary>
    public static bool IsConfirmed(Dossier dossier) => Latest(dossier) is { } latest && latest.Seen == SealOf(dossier);

    /// <summary>What the officer still has to put right before the producer can be asked.</summary>
    public static IEnumerable<Problem> Misplaced(Dossier dossier)
    {
        var form = Revisions.Form(dossier);
        if (Of(dossier) is { } producer && form["prov"].Length > 0 && form["prov"] != producer.Area && form["kab"] != producer.Area)
            yield return new("behalf.area", Field: "kab");
    }

    /// <summary>Everything else that stands in the way of sending: the producer is asked about what is ready.</summary>
    public static IReadOnlyList<Problem> Obstacles(Dossier dossier, Setting setting) =>
        Revisions.Open(dossier) is null ? SubmissionStage.Obstacles(dossier, setting) : Answering.Obstacles(dossier, setting);

    /// <summary>Null unless an application filed for somebody lacks that person's confirmation.</summary>
    public static Problem? WhyUnconfirmed(Dossier dossier) =>
        Of(dossier) is null || IsConfirmed(dossier) ? null
        : new(Latest(dossier) is null ? "behalf.unconfirmed" : "behalf.changed", ProblemKind.Conflict);

    /// <summary>Asks the producer, by a letter with its link or by a sheet of paper with link and code; an earlier request ends.</summary>
    /// <param name="sealedDigits">For a sheet of paper.</param>
    public static Result<Change> Ask(Dossier dossier, string sealedDigits, Setting setting)
    {
        if (Of(dossier) is not { } producer)
            return new Problem("behalf.none", ProblemKind.NotFound);
        if (WhyClosed(dossier, setting) is { } closed)
            return closed;
        if (IsConfirmed(dossier))
            return Change.None(dossier, People.Applicant, setting.Now);
        if (Obstacles(dossier, setting) is { Count: > 0 } obstacles)
            return Result<Change>.Refused(obstacles);
        if (dossier.Trail.Count(entry => entry.What == "behalf.asked" && entry.At > setting.Now.AddHours(-1)) >= MostAnHour)
            return new Problem("behalf.often", ProblemKind.Conflict);

        var earlier = Letters.Present(dossier, LinkPurpose.ProducerConfirmation, Producer.Person);
        var serial = (earlier?.Serial ?? 0) + 1;
        var latest = setting.Now + LinkLives;
        var expires = dossier.Case.Wait is { } wait && wait.Due < latest ? wait.Due : latest;
        var change = dossier.ByApplicant(setting).Put(new ConfirmationRequest(serial, setting.Now, producer.OnPaper ? sealedDigits : "", 0));
        change = producer.OnPaper
            ? change.Put(new PersonalLink(LinkPurpose.ProducerConfirmation, Producer.Person, serial, expires) { Used = earlier?.Used ?? [] })
            : change.SendLink(Notice.ProducerAsked, string.Create(CultureInfo.InvariantCulture, $"confirmation-{serial}"), LinkPurpose.ProducerConfirmation, ContactOf(dossier)!, expires);
        return change.Log("behalf.asked", null, ("seen", SealOf(dossier)), ("way", producer.OnPaper ? "paper" : "mail"));
    }

    /// <summary>
    /// The producer confirms what it saw. A wrong code is counted, and nothing confirmed then. <c>behalf.stale</c> when the
    /// answers have changed since the page was opened.
    /// </summary>
    /// <param name="dossier">The case.</param>
    /// <param name="serial">Issue of the link.</param>
    /// <param name="seen">The seal that the page carried.</param>
    /// <param name="agreed">Whether the wording was ticked.</param>
    /// <param name="name">The own name.</param>
    /// <param name="typed">The code, where it came on paper.</param>
    /// <param name="open">Reads sealed digits; null when they cannot be read any more.</param>
    /// <param name="setting">The round and the time.</param>
    public static Result<Change> Confirm(
        Dossier dossier, int serial, string seen, bool agreed, string name, string typed, Func<string, string?> open, Setting setting)
    {
        if (WhyNot(dossier, serial, setting) is { } dead)
            return dead;
        if (seen != SealOf(dossier))
            return new Problem("behalf.stale", ProblemKind.Conflict);

        var (producer, request) = (Of(dossier)!, dossier.Find<ConfirmationRequest>(ConfirmationRequest.RowKey)!);
        List<Problem> problems = [.. agreed ? (Problem[])[] : [new("behalf.agree", Field: "setuju")], .. name.Trim().Length is < 2 or > 100 ? (Problem[])[new("behalf.name", Field: "nama")] : []];
        if (problems.Count > 0)
            return Result<Change>.Refused(problems);
        if (producer.OnPaper && request.Tries >= MostTries)
            return new Problem("behalf.tries", ProblemKind.Conflict, "kode");
        if (producer.OnPaper && !Equal(open(request.Sealed), string.Concat(typed.Where(char.IsAsciiDigit))))
            return dossier.By(Producer.Person, setting.Now).Put(request with { Tries = request.Tries + 1 });

        var change = dossier.By(Producer.Person, setting.Now)
            .Put(new ProducerConfirmation(serial, name.Trim(), setting.Now, seen, Wording))
            .Use(LinkPurpose.ProducerConfirmation, Producer.Person)
            .Log("behalf.confirmed", null, ("seen", seen), ("wording", Wording), ("way", producer.OnPaper ? "paper" : "mail"));
        return producer.OnPaper ? change
            : change.Put(new Grant(Grant.IdOf(producer.Email), producer.Email, GrantRole.Producer, setting.Now));
    }

    /// <summary>Why nothing can be confirmed by this issue of the link now; null when something can.</summary>
    public static Problem? WhyNot(Dossier dossier, int serial, Setting setting) =>
        PersonalLinks.WhyDead(dossier, LinkPurpose.ProducerConfirmation, Producer.Person, serial, setting.Now)
        ?? (WhyClosed(dossier, setting) is null ? null : new Problem("link.over", ProblemKind.Conflict));

    /// <summary>The producer as somebody whom the award writes to.</summary>
    public static Contact? ContactOf(Dossier dossier) =>
        Of(dossier) is { } producer ? new(Producer.Person, producer.Name, new("", ""), producer.Email, dossier.Case.Language) : null;

    /// <summary>There is something to confirm while a draft or a revision is in the officer's hands.</summary>
    private static Problem? WhyClosed(Dossier dossier, Setting setting) =>
        Revisions.Open(dossier) is null ? SubmissionStage.WhyClosed(dossier, setting)
        : setting.Now > dossier.Case.Wait?.Due ? new("revision.late", ProblemKind.Conflict)
        : null;

    private static bool Equal(string? right, string typed) =>
        right is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(typed));
}
