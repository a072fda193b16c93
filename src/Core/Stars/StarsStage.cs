using Ovop.Core.Cases;
using Ovop.Core.Review;
using Ovop.Core.Review.Scores;
using Ovop.Core.Stages;

namespace Ovop.Core.Stars;

/// <summary>The rules propose a star from the sheets that count.</summary>
public sealed class StarsStage : CaseStage
{
    public override Step Begin(Change change, Setting setting) => Continue(change, setting);

    public override Step Continue(Change change, Setting setting)
    {
        if (ReviewStage.Judge(change.After, setting.Round) is ConsensusVerdict.FurtherAssessor)
            change = change.Log("panel.nofurther");

        var proposal = StarProposals.Of(change.After, setting, ReviewStage.Agreed(change.After, setting.Round));
        return new Step.Done(change.Put(proposal).Log("star.proposed", null,
            ("points", proposal.Decision.Points.ToString()),
            ("raw", $"{proposal.Decision.Raw}"), ("final", $"{proposal.Decision.Final}")));
    }
}
