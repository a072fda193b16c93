using Ovop.Core.Cases;
using Ovop.Core.Register;
using Ovop.Functions.Notices.Links;

namespace Ovop.Functions.Register.Confirmation;

/// <summary>Where the ratifier confirms what is to be done to a published star.</summary>
internal sealed class ConfirmationPages() : LinkPages(ConfirmationLink.Kind, At)
{
    public const string At = "konfirmasi";

    public static ConfirmationPages Only { get; } = new();

    public override bool HasOthers => false;

    public override IEnumerable<RecordedAct> Acts(Dossier dossier, string person) =>
        dossier.All<AwardAct>().Where(act => act.Answer?.By == person).Select(act => new RecordedAct(
            $"{(act.Answer!.Confirmed ? "confirmed" : "refused")}.{act.Kind}", act.Answer.At, act.Answer.Reason));
}
