using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Anonymity;
using Ovop.Core.Cases;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Award;
using Ovop.Functions.Documents;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Anonymity;

/// <summary>
/// The office prepares what the panel of a blind case sees: a copy of each file, or the file as it is, and the words to hide.
/// </summary>
internal sealed class AnonymityEndpoint(StaffCases cases, CaseDesk desk, DocumentUpload uploads, DocumentReception reception)
{
    private const string Route = "kantor/permohonan/{number}/anonim";

    [Function("AnonymityGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request,
        string number, CancellationToken cancel) =>
        cases.Answer(request, Access.Read, number, "anonymity", (staff, dossier, setting) =>
            Task.FromResult(Page(request, staff, dossier, setting, [])), cancel);

    [Function("AnonymityPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.AnswerForm(request, Access.Act, Gravity.Light, number, async (staff, typed, dossier, setting) => Answered(
            request, staff, dossier, setting, await desk.Act(
                orchestrations, dossier.Number, (now, then) => typed["tindakan"].ToString() switch
                {
                    "words" =>
                        BlindStage.Choose(now, staff.Contact.Id, Lines(typed["juga"].ToString()), Lines(typed["biarkan"].ToString()), then),
                    "kembali" => AnonymousCopies.TakeBack(now, staff.Contact.Id, [.. typed["kembali"].OfType<string>()], then),
                    _ => AnonymousCopies.ShowAsTheyAre(now, staff.Contact.Id, [.. typed["asli"].OfType<string>()], then),
                }, cancel)), cancel);

    [BodyLimit(BodyLimit.Upload)]
    [Function("AnonymousCopyPost")]
    public Task<IResult> Copy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/salinan")] HttpRequest request, string number,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        cases.Answer(request, Access.Act, number, null, async (staff, dossier, setting) =>
        {
            var read = await UploadForm.Read(request, (content, name, typed) =>
                Take(orchestrations, staff, dossier, setting, typed.GetValueOrDefault("berkas").ToString(), name, content, cancel), cancel);
            var problems = read.TryGet(out var taken) ? [.. taken.OfType<Problem>()] : read.Problems;
            return problems is [var first, ..] && first == Forms.Stale ? first.ToHttp(request.HttpContext)
                : problems.Count > 0 ? Page(request, staff, dossier, setting,
                    [.. problems.Select(problem => problem.Field == "berkas" ? problem : problem with { Field = "salinan" })])
                : Results.LocalRedirect(Done(dossier));
        }, cancel);

    private async Task<Problem?> Take(
        DurableTaskClient orchestrations, Staff staff, Dossier dossier, Setting setting,
        string of, string name, Stream content, CancellationToken cancel)
    {
        if (of.Length == 0)
            of = AnonymousCopies.Named(dossier, name, setting.Round)?.Key ?? "";
        if (of.Length == 0)
            return new Problem("copies.name", Args: [name]);
        if (AnonymousCopies.CopiesMustBeOpen(dossier, of, setting.Round) is { } closed)
            return closed;

        var path = DocumentPath.New(dossier.Number, DocumentCode.AnonymousCopy);
        if (await uploads.Store(path, new Statement(name) { CopyOf = of, By = staff.Contact.Id },
            content, AnonymousCopies.LimitsOf(dossier, of, setting.Round), cancel) is { } problem)
            return problem;

        var received = await reception.Receive(orchestrations, path, cancel);
        if (received.TryGet(out var after))
            return DocumentReception.FileOf(after, path)?.Fault;

        await uploads.Remove(path);
        return received.Problems[0];
    }

    private static IResult Answered(HttpRequest request, Staff staff, Dossier dossier, Setting setting, Result<Dossier> decision) =>
        decision.IsOk ? Results.LocalRedirect(Done(dossier)) : Page(request, staff, dossier, setting, decision.Problems);

    private static string Done(Dossier dossier) => $"{dossier.Number.OfficeCopies}?selesai=ya";

    private static string[] Lines(string typed) => [.. typed
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IResult Page(HttpRequest request, Staff staff, Dossier dossier, Setting setting, IReadOnlyList<Problem> problems) =>
        Blindness.Of(dossier) is null
            ? StaffCases.Unknown.ToHttp(request.HttpContext)
            : Pages.Render<AnonymityPage>(
                request.HttpContext, new
                {
                    Dossier = dossier,
                    Setting = setting,
                    Staff = staff,
                    Problems = problems,
                    Done = request.Query["selesai"].ToString(),
                });
}
