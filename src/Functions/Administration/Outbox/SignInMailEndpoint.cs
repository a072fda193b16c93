using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.SignIn;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Outbox;

/// <summary>
/// What became of the latest sign-in mails to one address, for whoever is called by somebody who waits for one. It is posted for, so
/// that the address stands in no log of requests.
/// </summary>
internal sealed class SignInMailEndpoint(
    Administrators administrators, SignInMails mails, IOptions<MailOptions> mail, StaffLog log)
{
    private const string Route = "kantor/surat/masuk";

    [Function("SignInMailGet")]
    public Task<IResult> Ask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(
            request, Access.Read, _ => Task.FromResult(Pages.Render<SignInMailPage>(request.HttpContext, new { })), cancel);

    [Function("SignInMailPost")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Read, Gravity.Light, async (staff, typed) =>
        {
            var email = EmailAddress.Read(typed["surel"]);
            if (!email.TryGet(out var address))
                return Pages.Render<SignInMailPage>(request.HttpContext, new { email.Problems });

            await log.Add(staff.Contact.Id, "signin.looked", null, cancel);
            return Pages.Render<SignInMailPage>(request.HttpContext, new
            {
                Email = address,
                Mails = await mails.To(address, cancel),
                IsTold = mail.Value.TellsOfLetters,
            });
        }, cancel);
}
