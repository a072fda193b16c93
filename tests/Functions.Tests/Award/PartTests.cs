using Microsoft.AspNetCore.DataProtection;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Award;
using Ovop.Core.Cases;
using Ovop.Core.Disclosure;
using Ovop.Core.Objection;
using Ovop.Core.Retention;
using Ovop.Core.Submission;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Functions.Tests.Submission;

namespace Ovop.Functions.Tests.Award;

/// <summary>
/// Of every kind of part somebody decided what of it is shown in a dossier's file, sealed in storage, erased when its time is over
/// and seen by a blind panel: a kind that was added and forgotten there throws, and fails here first.
/// </summary>
public sealed class PartTests
{
    private static readonly SealedAnswers Sealed = new(new EphemeralDataProtectionProvider());

    private static readonly Dossier Lapsed = LapsedDraft();

    private const string Stored =
        "Ancestry AnonymousFile ApplicationForm Approval AwardAct Blindness Case CaseHold Certificate ConfirmationRequest Declaration "
        + "EndorsementDecision Enquiry ErasureWish FieldVisit FormerCertificate FormerVersion Grant LegalHold Letter Objected ObjectionCase OwnerMove "
        + "PersonalLink PhotoAlbum Producer ProducerConfirmation ProducerRefusal ProductSample RatificationDecision ReceivedSheet ReleaseOrder Remark RemovedUpload "
        + "Revision ScoringTurn ScreeningResult SheetCode SheetDraft Showing SourceCheck StarOverride StarProposal StoredDocument TextNews TrailEntry TwinRuling";

    public static TheoryData<string> Kinds => [.. Types.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, Type> Types { get; } = typeof(IPart).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IPart)) && !type.IsInterface).ToDictionary(type => type.Name);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_decided_what_the_file_of_a_case_shows_of_it(string kind) =>
        Should.NotThrow(() => DossierFile.Of(With(Specimen.Of(Types[kind])), Drafts.Round));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_decided_what_of_it_is_sealed(string kind)
    {
        var part = Specimen.Of(Types[kind]);

        CaseJson.Write(Sealed.Open(Sealed.Seal(part))).ShouldBe(CaseJson.Write(part));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_decided_what_is_erased_of_it(string kind)
    {
        var dossier = With(Specimen.Of(Types[kind]));

        Erasure.Step(dossier, Due(dossier)).IsEmpty.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_decided_what_a_blind_panel_sees_of_it(string kind) =>
        Should.NotThrow(() => BlindView.Over(With(new Blindness([], []), Specimen.Of(Types[kind]))));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_decided_whether_an_objection_takes_it_over(string kind) =>
        Should.NotThrow(() => ObjectionStage.TakenOver(Lapsed, Specimen.Of(Types[kind])));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_decided_what_identifies_it_in_an_objection(string kind) =>
        Should.NotThrow(() => ObjectionStage.SealOf(new[] { ObjectionStage.TakenOver(Lapsed, Specimen.Of(Types[kind])) }.OfType<IPart>()));

    /// <summary>A part is read for ever as it was written.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_read_as_it_was_written(string kind)
    {
        var part = Specimen.Of(Types[kind]);
        var written = CaseJson.Write(part);

        CaseJson.Write(CaseJson.Read(CaseJson.TypeOf(part), written)).ShouldBe(written);
    }

    /// <summary>Rows are there under these names: a type that is called otherwise keeps its own, a new one is added.</summary>
    [Fact]
    public void The_names_that_parts_are_stored_under_stay() =>
        Types.Values.Select(type => CaseJson.TypeOf(Specimen.Of(type))).Order(StringComparer.Ordinal).ShouldBe(Stored.Split(' '));

    [Fact]
    public void A_kind_that_nobody_decided_on_is_refused_everywhere()
    {
        var unknown = new Unknown();

        Should.Throw<ArgumentOutOfRangeException>(() => DossierFile.Of(With(unknown), Drafts.Round));
        Should.Throw<ArgumentOutOfRangeException>(() => Sealed.Seal(unknown));
        Should.Throw<ArgumentOutOfRangeException>(() => Erasure.Step(With(unknown), Due(Lapsed)));
        Should.Throw<ArgumentOutOfRangeException>(() => BlindView.Over(With(new Blindness([], []), unknown)));
        Should.Throw<ArgumentOutOfRangeException>(() => ObjectionStage.TakenOver(Lapsed, unknown));
    }

    private static Setting Due(Dossier dossier) => new(Drafts.Round, Cast.Of(3), RetentionRule.DueAt(dossier, Drafts.Round.Retention)!.Value);

    private static Dossier With(params IEnumerable<IPart> parts)
    {
        var all = Lapsed.Parts.ToDictionary();
        foreach (var part in parts)
            all[part.Key] = part;
        return Lapsed with { Parts = all };
    }

    private static Dossier LapsedDraft()
    {
        var setting = new Setting(Drafts.Round, Cast.Of(3), Drafts.Round.Opens);
        var draft = SubmissionStage.Open(new("2026", 1), "sri@contoh.id", Language.Indonesian, setting).After;
        return Procedure.Advance(draft, setting with { Now = Drafts.Round.Closes.AddDays(1) }).After;
    }

    private sealed record Unknown : IPart
    {
        public string Key => "unknown";
    }
}
