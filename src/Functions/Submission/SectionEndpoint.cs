using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Award;
using Ovop.Core.Rounds;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Submission;

/// <summary>One section of the form: what is typed is always kept, and what is wrong with it is told.</summary>
internal sealed class SectionEndpoint(OwnCases own, CaseDesk desk)
{
    private static readonly Problem Unknown = new("page.unknown", ProblemKind.NotFound);

    [Function("SectionGet")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/bagian/{section}")] HttpRequest request, string number, string section, CancellationToken cancel) =>
        own.Answer(request, number, (dossier, setting) => Task.FromResult(
            FormSections.Find(section) is not { } asked ? Unknown.ToHttp(request.HttpContext)
            : SubmissionStage.WhyClosed(dossier, setting) is not null ? Results.LocalRedirect(dossier.Number.Page)
            : Page(request, dossier, asked, FromCheck(request) ? Problems(asked, dossier, setting.Now) : [], StatusCodes.Status200OK)), cancel);

    [Function("SectionPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/bagian/{section}")] HttpRequest request, string number, string section,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, number, async (dossier, setting) =>
        {
            if (FormSections.Find(section) is not { } asked)
                return Unknown.ToHttp(request.HttpContext);
            var form = await Forms.ReadAsync(request);
            if (!form.IsOk)
                return form.Problems.ToHttp(request.HttpContext);

            var saved = await desk.DecideAndTell(orchestrations, dossier.Number, (now, then) => SubmissionStage.Answer(now, asked, Typed(asked, form.Value), then), cancel);
            if (!saved.TryGet(out var after))
                return Page(request, dossier, asked, saved.Problems, ProblemAnswers.Status(saved.Problems[0]));

            return Problems(asked, after, setting.Now) is { Count: > 0 } problems
                ? Page(request, after, asked, problems, StatusCodes.Status400BadRequest)
                : Results.LocalRedirect(FromCheck(request) ? after.Number.Check : after.Number.Page);
        }, cancel);

    private static IReadOnlyList<Problem> Problems(FormSection section, Dossier dossier, DateTimeOffset now) =>
        FormRules.Check(section, SubmissionStage.Form(dossier), WorkingCalendar.DateOf(now));

    private static IResult Page(HttpRequest request, Dossier dossier, FormSection section, IReadOnlyList<Problem> problems, int status) =>
        Pages.Render<SectionPage>(request.HttpContext, new { Dossier = dossier, Section = section, FromCheck = FromCheck(request), Problems = problems }, status);

    private static bool FromCheck(HttpRequest request) => request.Query["dari"] == "periksa";

    /// <summary>What was typed into a field; the three boxes of a date as one text, a date or not.</summary>
    private static Func<string, string?> Typed(FormSection section, IFormCollection form) => code =>
        section.Fields.First(field => field.Code == code).Kind != FieldKind.Date ? form[code].FirstOrDefault()
        : TypedDate.Read(box => form[box], code).ToString();
}
