using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Behalf;
using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds.Calendar;
using Ovop.Core.Sharing;
using Ovop.Core.Submission;
using Ovop.Functions.Award;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Input;
using Ovop.Functions.Hosting.Security;
using Ovop.Functions.Sharing;

namespace Ovop.Functions.Questions;

/// <summary>One section of the form: what is typed is always kept, and what is wrong with it is told.</summary>
internal sealed class SectionEndpoint(OwnCases own, CaseDesk desk)
{
    private static readonly Problem Unknown = new("page.unknown", ProblemKind.NotFound);

    [Function("SectionGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "permohonan/{number}/bagian/{section}")] HttpRequest request,
        string number, string section, CancellationToken cancel) =>
        own.Answer(request, number, Right.Edit, (dossier, setting) => Task.FromResult(
            FormSections.Find(section) is not { } asked ? Unknown.ToHttp(request.HttpContext)
            : Revisions.SectionMustBeOpen(dossier, asked.Code, setting) is not null || Filing.IsProducers(dossier, asked.Code)
                ? Results.LocalRedirect(dossier.Number.Page)
            : Page(request, dossier, setting, asked, FromCheck(request) && !request.Query.ContainsKey("tambah")
                ? Problems(asked, dossier, setting)
                : [], StatusCodes.Status200OK)), cancel);

    [Function("SectionPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "permohonan/{number}/bagian/{section}")] HttpRequest request,
        string number, string section,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        own.Answer(request, number, Right.Edit, async (dossier, setting) =>
        {
            if (FormSections.Find(section) is not { } asked)
                return Unknown.ToHttp(request.HttpContext);
            var form = await Forms.ReadAsync(request);
            if (!form.IsOk)
                return form.Problems.ToHttp(request.HttpContext);

            var typed = new TypedSection(asked, form.Value);
            var saved = await desk.ActOn(orchestrations, dossier, (now, then) =>
                SubmissionStage.Answer(now, asked, code => typed[code], then with { Applicant = setting.Applicant }, typed.Seen), cancel);
            var after = saved.IsOk ? saved.Value : await desk.Find(dossier.Number, cancel) ?? dossier;
            if (typed.IsDraft)
                return SectionDraft.Answer(request.HttpContext, typed, after, saved.Problems, setting.Now);

            if (typed.IsRowAct && saved.IsOk)
                return Results.LocalRedirect(after.Number.Rows(asked.Code, typed.MoreOf, FromCheck(request)));

            IReadOnlyList<Problem> problems = saved.IsOk ? Problems(asked, after, setting) : saved.Problems;
            return problems.Count > 0
                ? Page(request, after, setting, asked, problems, ProblemAnswers.Status(problems[0]), saved.IsOk ? null : typed)
                : Results.LocalRedirect(after.Number.AfterSection(
                    FromCheck(request), Revisions.Open(after) is not null, NextOf(asked, after)));
        }, cancel);

    /// <summary>Code of the section that comes next for whoever fills in; null after the last.</summary>
    private static string? NextOf(FormSection section, Dossier dossier) =>
        section.Next(Revisions.Form(dossier).Commodity)?.Code is { } next && !Filing.IsProducers(dossier, next) ? next : null;

    private static IReadOnlyList<Problem> Problems(FormSection section, Dossier dossier, Setting setting) =>
        FormRules.Check(
            section, Revisions.Form(dossier), WorkingCalendar.DateOf(setting.Now), WorkingCalendar.DateOf(setting.Round.Closes));

    private static IReadOnlyList<Problem> Notes(FormSection section, Dossier dossier, Setting setting) =>
    [
        .. FormNotes.Of(Revisions.Form(dossier), WorkingCalendar.DateOf(setting.Now))
            .Where(note => section.Fields.Any(field => field.Code == note.Field)),
    ];

    private static IResult Page(
        HttpRequest request, Dossier dossier, Setting setting, FormSection section,
        IReadOnlyList<Problem> problems, int status, TypedSection? unsaved = null)
    {
        if (section.Fields.Any(field => field.Kind == FieldKind.Place))
            ContentPolicy.AllowPosition(request.HttpContext);
        return Pages.Render<SectionPage>(request.HttpContext, new
        {
            Dossier = dossier,
            Section = section,
            FromCheck = FromCheck(request),
            Problems = problems,
            Notes = Notes(section, dossier, setting),
            Unsaved = unsaved,
            MoreOf = request.Query["tambah"].ToString(),
        }, status);
    }

    private static bool FromCheck(HttpRequest request) => request.Query["dari"] == "periksa";
}
