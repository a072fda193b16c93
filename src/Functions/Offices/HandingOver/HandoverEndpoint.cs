using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Offices.HandingOver;

/// <summary>An office passes to somebody else, at once or from a day on; what waits for the former goes to the successor.</summary>
internal sealed class HandoverEndpoint(Administrators administrators, TablePeople people, SuccessionRun succession, TimeProvider clock)
{
    private const string Route = "kantor/pejabat/serah-terima";

    [Function("HandoverGet")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, _ => Page(request, [], cancel), cancel);

    [Function("HandoverPost")]
    public Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient orchestrations, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Grave, async (staff, typed) =>
        {
            var known = await people.Known(cancel);
            var handover = Typed(typed, known, staff.Contact.Id);
            return await succession.Pass(orchestrations, handover, cancel) is { Count: > 0 } problems
                ? await Page(request, problems, cancel)
                : Results.LocalRedirect($"/{Route}?selesai=ya");
        }, cancel);

    /// <summary>Takes back one whose day has not come.</summary>
    [Function("HandoverBackPost")]
    public Task<IResult> TakeBack(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/batal")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Grave, async (staff, typed) =>
            await succession.TakeBack(typed["dari"].ToString(), staff.Contact.Id, typed["alasan"].ToString(), cancel) is { } problem
                ? await Page(request, [problem], cancel)
                : Results.LocalRedirect($"/{Route}?selesai=batal"), cancel);

    private static Handover Typed(IFormCollection typed, IReadOnlyList<Contact> known, string who)
    {
        var code = Text("kode");
        var to = new Contact(
            known.FirstOrDefault(contact => People.IsSame(contact.Id, code))?.Id ?? code, Text("nama"),
            new(SpokenLanguages.All.Select(language => KeyValuePair.Create(language.Code, Text(OfficeList.ColumnOf(language))))),
            MailAddress.Read(Text("surel")) ?? "", SpokenLanguages.Find(Text("bahasa")) ?? Language.First)
        {
            Telephone = Text("telepon") is { Length: > 0 } telephone ? telephone : null,
        };
        return new(Text("dari"), to, TypedDate.Of(typed, "mulai") ?? default, who, Text("alasan"));

        string Text(string name) => typed[name].ToString().Trim();
    }

    private async Task<IResult> Page(HttpRequest request, IReadOnlyList<Problem> problems, CancellationToken cancel) =>
        Pages.Render<HandoverPage>(
            request.HttpContext,
            new
            {
                Offices = await people.Offices(cancel),
                Pending = await people.Pending(cancel),
                Today = WorkingCalendar.DateOf(clock.GetUtcNow()),
                Problems = problems,
                Done = request.Query["selesai"].ToString(),
            });
}
