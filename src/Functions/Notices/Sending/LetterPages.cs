using Ovop.Core.Cases;
using Ovop.Core.Notices;

namespace Ovop.Functions.Notices.Sending;

/// <summary>The page of the site to which a letter leads that brings no link of its own.</summary>
internal static class LetterPages
{
    public static string Of(ApplicationNumber number, Letter letter) => letter.Kind switch
    {
        Notice.OperatorNeeded => $"kantor/permohonan/{number}",
        Notice.EnquiryAsked => $"kantor/permohonan/{number}/tanya",
        Notice.EnquiryAnswered => $"permohonan/{number}/tanya",
        Notice.AwardActDeclined => $"kantor/permohonan/{number}/penghargaan",
        Notice.AwardAmended or Notice.AwardSuspended or Notice.AwardLifted or Notice.AwardRevoked or Notice.AwardExpired =>
            $"sertifikat/{letter.Args[0]}",
        Notice.ReviewNoLongerNeeded => "",
        Notice.DraftDeleted => "permohonan",
        Notice.DraftReminder or Notice.Receipt or Notice.DocumentRefused or Notice.CorrectionAsked or Notice.CorrectionReminder
            or Notice.CorrectionEnded or Notice.AmendmentReminder or Notice.AmendmentEnded or Notice.RevisionReceipt
            or Notice.EndorsementDeclined or Notice.Awarded or Notice.NotAwarded or Notice.Lapsed or Notice.Withdrawn
            or Notice.Disqualified or Notice.ObjectionReceipt or Notice.ObjectionDismissed or Notice.DueChanged or Notice.ProducerRefused
            or Notice.InvitedToView or Notice.InvitedToEdit or Notice.OwnerMoved or Notice.Endorsed or Notice.ReviewBegun
            or Notice.StarEnding or Notice.AmendmentNotConfirmed or Notice.Circular => $"permohonan/{number}",
        // These bring a link of their own, or none at all.
        Notice.EndorsementAsked or Notice.EndorsementReminder or Notice.EndorsementAskedAgain or Notice.ReviewAsked
            or Notice.ReviewReminder or Notice.ReviewCode or Notice.ReviewResumed or Notice.ConsensusAsked or Notice.VisitAsked
            or Notice.VisitReminder or Notice.ApprovalAsked or Notice.RatificationAsked or Notice.RatificationReminder
            or Notice.OverrideAsked or Notice.AwardActAsked or Notice.ProducerAsked => $"permohonan/{number}",
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter.Kind, null),
    };
}
