using Ovop.Core.Disclosure;
using Ovop.Core.Review;
using Ovop.Functions.Tests.Award.Procedures;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

public sealed class DeclarationTests
{
    [Fact]
    public async Task An_assessor_who_declared_and_stood_down_later_verifies()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.ToReview();
        var assessor = ReviewStage.Silent(await rehearsal.Dossier())[0].Contact.Id;
        await rehearsal.Declare(assessor, clear: true);
        await rehearsal.Declare(assessor, clear: false);

        Verification.Of(DossierFile.Of(await rehearsal.Dossier(), rehearsal.Round).Write()).Where(finding => !finding.Holds).ShouldBeEmpty();
    }
}
