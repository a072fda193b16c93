using System.Collections.Immutable;
using Microsoft.AspNetCore.DataProtection;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.Tests.Award.Storage;

public class SealedAnswersTests
{
    private const string Nik = "3374015508850001";
    private static readonly SealedAnswers Sealed = new(new EphemeralDataProtectionProvider());
    private static readonly ApplicationForm Form = new(ImmutableSortedDictionary<string, string>.Empty.Add("nik", Nik).Add("nama_ikm", "Batik Sekar"), DateTimeOffset.UnixEpoch);

    public static TheoryData<IPart> Parts =>
    [
        Form,
        new Revision(1, RevisionKind.Amendment, CaseState.Review, "applicant", DateTimeOffset.UnixEpoch, [], Form, null),
        new FormerVersion(1, Form, [], DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch),
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_personal_answer_is_stored_sealed_and_read_as_it_was(IPart part)
    {
        var stored = CaseJson.Write(Sealed.Seal(part));

        stored.ShouldNotContain(Nik);
        stored.ShouldContain("Batik Sekar");
        CaseJson.Write(Sealed.Open(CaseJson.Read(CaseJson.TypeOf(part), stored))).ShouldBe(CaseJson.Write(part));
    }

    [Fact]
    public void An_answer_from_before_the_sealing_is_read_as_it_is() => ((ApplicationForm)Sealed.Open(Form))["nik"].ShouldBe(Nik);

    [Fact]
    public void An_answer_whose_key_is_lost_is_empty() =>
        ((ApplicationForm)new SealedAnswers(new EphemeralDataProtectionProvider()).Open(Sealed.Seal(Form)))["nik"].ShouldBeEmpty();
}
