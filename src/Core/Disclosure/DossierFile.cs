using System.Text.Json;
using Ovop.Core.Anonymity;
using Ovop.Core.Asking;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Documents;
using Ovop.Core.Forms;
using Ovop.Core.Notices;
using Ovop.Core.Review;
using Ovop.Core.Review.Discussing;
using Ovop.Core.Review.Sheets;
using Ovop.Core.Rounds;
using Ovop.Core.Sharing;
using Ovop.Core.Visit;

namespace Ovop.Core.Disclosure;

/// <summary>
/// One case in one file: the form without personal numbers, what the documents are, panel, declarations, sheets,
/// proposals, decisions and trail, with the round whose rules they followed. Whoever has it can work out the star
/// again.
/// </summary>
/// <param name="Schema">"ovop.dossier/1".</param>
/// <param name="Round">The round's text to the letter; its SHA-256 is the case's.</param>
/// <param name="Parts">By key. Letters, links, questions, unfinished sheets and the assessors' addresses are left out.</param>
public sealed record DossierFile(string Schema, string Round, IReadOnlyList<IPart> Parts)
{
    public const string Version = "ovop.dossier/1";

    private static readonly JsonSerializerOptions Indented = new(AwardJson.Options) { WriteIndented = true };

    public static DossierFile Of(Dossier dossier, Round round) =>
        new(Version, round.Text, [.. dossier.All<IPart>().Select(Shown).OfType<IPart>()]);

    /// <exception cref="JsonException">It is no dossier file, or has no case in it.</exception>
    public static DossierFile Read(string json) =>
        JsonSerializer.Deserialize<DossierFile>(json, Indented) is { Schema: Version, Round: not null, Parts: { } parts } file
            && parts.OfType<Case>().Count() == 1
            ? file
            : throw new JsonException("No dossier file.");

    public string Write() => JsonSerializer.Serialize(this, Indented);

    /// <summary>The dossier that rules can look at.</summary>
    /// <exception cref="ArgumentException">Two parts have one key.</exception>
    public Dossier Open() => new(Parts.OfType<Case>().Single(), Parts.ToDictionary(part => part.Key), "");

    /// <summary>The part as whoever has the file may see it; null for what is left out.</summary>
    private static IPart? Shown(IPart part) => part switch
    {
        Letter or PersonalLink or SheetDraft or SheetCode or Enquiry => null,
        ApplicationForm form => form.WithoutPersonalFields(),
        Revision revision => revision with { Form = revision.Form.WithoutPersonalFields() },
        FormerVersion version => version with { Form = version.Form.WithoutPersonalFields() },
        ScoringTurn turn => turn with { Seats = [.. turn.Seats.Select(seat => seat with { Contact = seat.Contact with { Email = "" } })] },
        FieldVisit visit => visit with { Visitor = visit.Visitor with { Email = "" }, Draft = new Dictionary<string, string>() },
        Case or CaseHold or StoredDocument or Blindness or Declaration or ReceivedSheet or Remark or ObjectionCase => part,
        Producer or ProducerConfirmation or PhotoAlbum or Grant or OwnerMove or IPlainPart => part,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, null),
    };
}
