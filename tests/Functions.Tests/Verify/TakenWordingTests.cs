using System.Text;
using Ovop.Core.Disclosure;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Functions.Tests.Submission;
using Ovop.Verify;

namespace Ovop.Functions.Tests.Verify;

/// <summary>A case whose draft was brought to a later wording vouches for that one.</summary>
public sealed class TakenWordingTests
{
    private static readonly Round Later = Round.Parse(Encoding.UTF8.GetBytes($"{Drafts.Round.Text}\n")).Value;

    [Fact]
    public void The_wording_that_was_taken_is_the_cases_own() => Said(Later).Holds.ShouldBeTrue();

    [Fact]
    public void The_one_that_it_was_opened_under_is_no_longer() => Said(Drafts.Round).Holds.ShouldBeFalse();

    private static Finding Said(Round round)
    {
        var taken = PresentWording.Take(Drafts.Empty, "admin", "Aturan diperbaiki.", Drafts.Today with { Wording = Later }).Value.After;
        return Verification.Of(DossierFile.Of(taken, round).Write()).Single(finding => finding.Words.StartsWith("Round: the text", StringComparison.Ordinal));
    }
}
