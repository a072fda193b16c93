using System.Globalization;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Correction;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Submission;

namespace Ovop.Core.Behalf;

/// <summary>
/// Filing for a producer: an officer of a dinas fills in, the producer confirms by its own link, and only what was
/// confirmed can be sent. Answers that change afterwards are to be confirmed again.
/// </summary>
public static class Filing
{
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

    /// <summary>The producer's refusal of the latest request; null when it did not refuse that.</summary>
    public static ProducerRefusal? Refusal(Dossier dossier) =>
        dossier.Find<ConfirmationRequest>(ConfirmationRequest.RowKey) is { } request
            ? dossier.Find<ProducerRefusal>(ProducerRefusal.KeyOf(request.Serial))
            : null;

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
        var change = dossier.ByApplicant(setting)
            .Put(new ConfirmationRequest(serial, setting.Now, producer.OnPaper ? sealedDigits : "", 0));
        change = producer.OnPaper
            ? change.Put(
                new PersonalLink(LinkPurpose.ProducerConfirmation, Producer.Person, serial, expires) { Used = earlier?.Used ?? [] })
            : change.SendLink(Notice.ProducerAsked, string.Create(CultureInfo.InvariantCulture, $"confirmation-{serial}"),
                LinkPurpose.ProducerConfirmation, ContactOf(dossier)!, expires);
        return change.Log("behalf.asked", null, ("seen", SealOf(dossier)), ("way", producer.OnPaper ? "paper" : "mail"));
    }

    /// <summary>The producer as somebody whom the award writes to.</summary>
    public static Contact? ContactOf(Dossier dossier) =>
        Of(dossier) is { } producer ? new(Producer.Person, producer.Name, new("", ""), producer.Email, dossier.Case.Language) : null;

    /// <summary>Every officer in whose hands the case ever was, by id.</summary>
    public static IReadOnlyList<string> OfficersOf(Dossier dossier) => Of(dossier) is not { } producer ? [] :
        [producer.Officer, .. dossier.Trail.Where(entry => entry.What == FollowedEntry).Select(entry => entry.Facts["from"])];

    /// <summary>
    /// What an officer filed is the office's: whoever holds it now opens it by the address of now, and nobody before them.
    /// Nothing changes where that is so, or where nobody holds it any more.
    /// </summary>
    internal static Change Follow(Change change, Setting setting)
    {
        if (Of(change.After) is not { } producer || change.Case.ErasedAt is not null)
            return change;

        var heir = setting.People.HeirOf(producer.Officer);
        if (setting.People.Officers.FirstOrDefault(officer => officer.Contact.Id == heir)?.Contact is not { } present
            || (present.Id, present.Email) == (producer.Officer, change.Case.Owner))
            return change;

        return change.Put(producer with { Officer = present.Id }).With(head => head with { Owner = present.Email })
            .Log(FollowedEntry, null, ("from", producer.Officer), ("to", present.Id));
    }

    private const string FollowedEntry = "behalf.followed";

    /// <summary>There is something to confirm while a draft or a revision is in the officer's hands.</summary>
    internal static Problem? WhyClosed(Dossier dossier, Setting setting) =>
        Revisions.Open(dossier) is null ? SubmissionStage.WhyClosed(dossier, setting)
        : setting.Now > dossier.Case.Wait?.Due ? new("revision.late", ProblemKind.Conflict)
        : null;
}
