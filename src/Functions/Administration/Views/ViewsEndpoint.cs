using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Functions.Administration.List;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Views;

/// <summary>Keeps a view of the list under a name, or drops one.</summary>
internal sealed class ViewsEndpoint(Administrators administrators, SavedViews views)
{
    [Function(nameof(ViewsEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kantor/tampilan")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.Light, async (staff, typed) =>
        {
            var filter = BoardFilter.Of(name => typed[name].ToString());
            if (typed["hapus"].ToString() is { Length: > 0 } key)
                await views.Drop(staff.Contact.Id, key, cancel);
            else if (typed["nama"].ToString().Trim() is not { Length: > 0 and <= SavedViews.LongestName } name)
                return new Problem("view.name", Field: "nama", Args: [$"{SavedViews.LongestName}"]).ToHttp(request.HttpContext);
            else if ((await views.Of(staff.Contact.Id, cancel)).Views.Count >= SavedViews.Most)
                return new Problem("view.many", ProblemKind.Conflict, Args: [$"{SavedViews.Most}"]).ToHttp(request.HttpContext);
            else
                await views.Save(staff.Contact.Id, name, filter, cancel);

            return Results.LocalRedirect(filter.Address(1));
        }, cancel, within: true);
}
