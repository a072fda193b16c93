using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Engine.Templates;

/// <summary>
/// The office's own view of orchestrations: its template is read, written anew, tried on one of them, saved as a further version or
/// given up.
/// </summary>
internal sealed class TemplateEndpoint(
    Administrators administrators, EngineTemplates templates, TemplateTrial trial, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/mesin/templat";

    [Function("EngineTemplateGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, staff => NameOf(request.Query["nama"].ToString()) is { } name
            ? Page(request, staff, name, request.Query["pengenal"].ToString(), [], cancel)
            : Task.FromResult(StaffCases.Unknown.ToHttp(request.HttpContext)), cancel);

    [Function("EngineTemplatePost")]
    public Task<IResult> Write(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(IsGrave), async (staff, typed) =>
        {
            if (NameOf(typed["nama"].ToString()) is not { } name)
                return StaffCases.Unknown.ToHttp(request.HttpContext);

            var (reason, id) = (typed["alasan"].ToString().Trim(), typed["pengenal"].ToString().Trim());
            if (ChangeFirst.Is(typed))
                return await Page(request, staff, name, id, [], cancel);

            var isBack = typed["langkah"] == "hapus";
            var text = isBack ? null : typed["templat"].ToString().ReplaceLineEndings("\n");
            var isTried = text is not null && typed["langkah"] != "simpan";
            var tried = isTried ? await trial.Of(staff, orchestrations, id, text!, cancel) : null;
            Problem?[] hindrances = [.. tried?.Problems ?? [], isTried || isBack ? null : Liquid.Fault(text!), Reasons.Missing(reason)];
            if (hindrances.OfType<Problem>().ToList() is { Count: > 0 } problems)
                return await Page(request, staff, name, id, problems, cancel);
            if (tried is not null)
                return Pages.Render<TemplatePreviewPage>(request.HttpContext, new { Name = name, Id = id, Shown = tried });

            _ = int.TryParse(typed["versi"], NumberStyles.None, CultureInfo.InvariantCulture, out var known);
            var next = new SavedTemplate(known + 1, text, staff.Contact.Id, reason, clock.GetUtcNow());
            if (((await templates.All(name, cancel)) is [var present, ..] ? present.Version : 0) != known
                || !await templates.Save(name, next, cancel))
                return await Page(request, staff, name, id, [new("template.changed", ProblemKind.Conflict)], cancel);

            await log.Add(staff.Contact.Id, isBack ? "template.dropped" : "template.saved", reason, cancel,
                ("template", name), ("version", $"{next.Version}"));
            return Results.LocalRedirect(OfficePaths.Template(name, id));
        }, cancel);

    /// <summary>What is only tried changes nothing for others.</summary>
    private static bool IsGrave(IFormCollection typed) => typed["langkah"] == "simpan" || typed["langkah"] == "hapus";

    /// <summary>Null where no template is for such a name.</summary>
    private static string? NameOf(string typed) =>
        typed.Length == 0 ? EngineTemplates.ForAll : EngineTemplates.Names.FirstOrDefault(name => name == typed);

    private async Task<IResult> Page(
        HttpRequest request, Staff staff, string name, string id, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<TemplatePage>(request.HttpContext, new
        {
            Name = name,
            Id = id,
            Versions = await templates.All(name, cancel),
            MayAct = staff.May(Access.Act),
            Names = await trial.Names(request.HttpContext, cancel),
            Problems = problems,
        });
}
