using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Functions.Administration.List;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Administration.Views;

/// <summary>Remembers which columns of the list somebody wants to see, whatever they look for.</summary>
internal sealed class ColumnsEndpoint(Administrators administrators, SavedViews views)
{
    [Function(nameof(ColumnsEndpoint))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "kantor/kolom")] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Read, Gravity.Light, async (staff, typed) =>
        {
            var filter = BoardFilter.Of(name => typed[name].ToString());
            await views.Remember(staff.Contact.Id, string.Join(',', filter.ShownColumns), cancel);
            return Results.LocalRedirect((filter with { Columns = "" }).Address(1));
        }, cancel, within: true);
}
