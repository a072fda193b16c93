using System.Globalization;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Correction;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Offices;
using Ovop.Core.Submission;

namespace Ovop.Core.Consent;

/// <summary>The producer for whom an officer files is asked to confirm what is ready to be sent.</summary>
public static class ProducerConsent
{
    /// <summary>How often a producer is asked in an hour.</summary>
    public const int MostAnHour = 5;

    /// <summary>How long a producer has for a confirmation; the end of the round comes first.</summary>
    public static readonly TimeSpan LinkLives = TimeSpan.FromDays(14);

    /// <summary>Everything else that stands in the way of sending: the producer is asked about what is ready.</summary>
    public static IReadOnlyList<Problem> Obstacles(Dossier dossier, Setting setting) =>
        Revisions.Open(dossier) is null ? SubmissionStage.Obstacles(dossier, setting) : Answering.Obstacles(dossier, setting);

    /// <summary>Asks the producer, by a letter with its link or by a sheet of paper with link and code; an earlier request ends.</summary>
    /// <param name="sealedDigits">For a sheet of paper.</param>
    public static Result<Change> Ask(Dossier dossier, string sealedDigits, Setting setting)
    {
        if (Filing.Of(dossier) is not { } producer)
            return new Problem("behalf.none", ProblemKind.NotFound);
        if (DraftOrRevisionMustBeOpen(dossier, setting) is { } closed)
            return closed;
        if (Filing.IsConfirmed(dossier))
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
                LinkPurpose.ProducerConfirmation, Filing.ContactOf(dossier)!, expires);
        return change.Log("behalf.asked", null, ("seen", Filing.SealOf(dossier)), ("way", producer.OnPaper ? "paper" : "mail"));
    }

    /// <summary>There is something to confirm while a draft or a revision is in the officer's hands.</summary>
    public static Problem? DraftOrRevisionMustBeOpen(Dossier dossier, Setting setting) =>
        Revisions.Open(dossier) is not { } open ? DraftTerm.DraftMustBeOpen(dossier, setting)
        : Revisions.MustBeWithApplicant(open, dossier, setting);
}
