using Ovop.Core;
using Ovop.Functions.Award.Storage;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Offices;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Stages;

/// <summary>The cases that are longer in their stage than the office allows.</summary>
internal sealed class StageWork(AllCases cases, OfficeSettings settings, TimeProvider clock) : IOfficeWork
{
    public async Task<IReadOnlyList<OfficeTask>> Waiting(Language language, CancellationToken cancel)
    {
        var late = (await StageLimits.Read(settings, cancel)).Late(await cases.Read(cancel), clock.GetUtcNow());
        return late.Count == 0
            ? []
            : [new(Texts.Of<StageWork>(language)["work.late", late.Count], StageLimits.SinceOf(late[0]), OfficePaths.Stages)];
    }
}
