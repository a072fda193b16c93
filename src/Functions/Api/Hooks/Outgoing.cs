using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Notices.Sending;

namespace Ovop.Functions.Api.Hooks;

/// <summary>All that goes out about a case after something was decided: letters to people, calls to programs.</summary>
internal sealed class Outgoing(Postman postman, WebhookSender hooks) : IPost
{
    public async Task<int> Deliver(Dossier dossier, CancellationToken cancel)
    {
        await hooks.Announce(dossier, cancel);
        return await postman.Deliver(dossier, cancel);
    }
}
