using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core.Award;
using Ovop.Core.Notices;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Rounds;

namespace Ovop.Functions.Monitoring.Outbox;

/// <summary>All letters of the round that could not be sent or did not arrive, and the button that tries again.</summary>
internal sealed class OutboxEndpoint(Administrators administrators, Board board, CaseDesk desk, IRounds rounds, IPost post, StaffLog log)
{
    /// <summary>The most cases that one page looks into.</summary>
    private const int Most = 100;

    private const string Route = "administrasi/surat";

    [Function("OutboxGet")]
    public Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async staff =>
        {
            var (cases, more) = await Troubled(cancel);
            var people = cases.Count > 0 ? (await desk.SettingOf(cases[0].Case, cancel)).People : null;
            return Pages.Render<OutboxPage>(request.HttpContext, new { Cases = cases, More = more, People = people, MayAct = staff.May(Access.Act), Sent = request.Query["terkirim"].ToString() });
        }, cancel);

    /// <summary>Hands over again what was never taken; what bounced needs another address first.</summary>
    [Function("OutboxPost")]
    public Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, async (staff, _) =>
        {
            var sent = 0;
            foreach (var dossier in (await Troubled(cancel)).Cases)
                sent += await post.Deliver(dossier, cancel);

            await log.Add(staff.Contact.Id, "letters.retried", null, cancel, ("letters", sent.ToString(CultureInfo.InvariantCulture)));
            return Results.LocalRedirect($"/{Route}?terkirim={sent}");
        }, cancel);

    private async Task<(IReadOnlyList<Dossier> Cases, int More)> Troubled(CancellationToken cancel)
    {
        var numbers = (await board.Read((await rounds.Current(cancel)).Id, cancel)).Where(line => line.UnsentLetters > 0).Select(line => line.Number).Order().ToList();
        var cases = new List<Dossier>();
        foreach (var number in numbers.Take(Most))
            if (await desk.Find(number, cancel) is { } dossier)
                cases.Add(dossier);

        return (cases, Math.Max(0, numbers.Count - Most));
    }
}
