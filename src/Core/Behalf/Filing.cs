using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Offices;

namespace Ovop.Core.Behalf;

/// <summary>
/// Filing for a producer: an officer of a dinas fills in, the producer confirms by its own link, and only what was
/// confirmed can be sent. Answers that change afterwards are to be confirmed again.
/// </summary>
public static class Filing
{
    /// <summary>The section of the form that a producer answers itself, where it confirms: nobody consents for another.</summary>
    public const string Consents = "pernyataan";

    /// <summary>Whether a section of this draft is for its producer to answer and not for the officer.</summary>
    public static bool IsProducers(Dossier dossier, string? section) =>
        section == Consents && dossier.Case.State == CaseState.Draft && Of(dossier) is not null;

    public static Producer? Of(Dossier dossier) => dossier.Find<Producer>(Producer.RowKey);

    /// <summary>
    /// Makes a draft that was just opened the draft of this producer; what is known of it already is not asked again.
    /// </summary>
    public static Change Begin(Change opened, Producer producer) =>
        opened.Put(producer).Put(Known(ApplicationForm.Of(opened.After), producer))
            .Log("behalf.begun", null, ("officer", producer.Officer), ("area", producer.Area));

    private static ApplicationForm Known(ApplicationForm form, Producer producer) => form with
    {
        Answers = form.Answers.SetItems(new Dictionary<string, string>
        {
            ["nama_pemilik"] = producer.Name,
            ["telepon"] = producer.Phone,
            ["prov"] = producer.Area[..2],
            ["kab"] = producer.Area.Length > 2 ? producer.Area : "",
        }),
    };

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
            problems.Add(new("behalf.own", Field: "surel"));
        return problems;
    }

    /// <summary>Seal over all answers, the personal ones too, the documents and what is said of them, as they would be sent now.</summary>
    public static string SealOf(Dossier dossier)
    {
        var sent = Revisions.AsSent(dossier);
        var files = sent.All<StoredDocument>().Where(file => file.State == DocumentState.Accepted && !Revisions.IsSetAside(sent, file.Key));
        var captions = sent.All<PhotoAlbum>().SelectMany(album => Seal.Sorted(album.Captions));
        return Seal.Of(
            [.. Seal.Sorted(ApplicationForm.Of(sent).Answers), .. files.Select(file => $"{file.Key} {file.Facts?.Sha256}"), .. captions]);
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

    /// <summary>Null unless an application filed for somebody lacks that person's confirmation.</summary>
    public static Problem? ProducerMustHaveConfirmed(Dossier dossier) =>
        Of(dossier) is null || IsConfirmed(dossier) ? null
        : new(Latest(dossier) is null ? "behalf.unconfirmed" : "behalf.changed", ProblemKind.Conflict);

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
}
