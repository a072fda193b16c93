using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.Notices.Wordings;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Words;

/// <summary>Every kind of letter, with which of its words the office has changed.</summary>
internal sealed class WordsListEndpoint(Administrators administrators, MailWordings wordings)
{
    [Function(nameof(WordsListEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "kantor/surat/kata")] HttpRequest request,
        CancellationToken cancel) =>
        administrators.Answer(request, Access.Read, async _ => Pages.Render<WordsListPage>(
            request.HttpContext, new { Changed = await wordings.Changed(cancel) }), cancel);
}
