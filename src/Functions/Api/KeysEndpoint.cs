using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ovop.Core;
using Ovop.Core.Offices;
using Ovop.Core.Places;
using Ovop.Core.Rounds.Calendar;
using Ovop.Functions.Api.Hooks;
using Ovop.Functions.Hosting.Fields;
using Ovop.Functions.Hosting.Frame;
using Ovop.Functions.SignIn.Roles;

namespace Ovop.Functions.Api;

/// <summary>The office makes keys for programs and ends them.</summary>
internal sealed class KeysEndpoint(
    Administrators administrators, ApiKeys keys, WebhookSender hooks, HookCalls calls, StaffLog log, TimeProvider clock)
{
    private const string Route = "kantor/kunci";

    [Function("KeysGet")]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.Answer(request, Access.Act, _ => Page(request, [], cancel), cancel);

    /// <summary>The secret is in this one answer and nowhere else, so there is no redirect; sent twice it makes two keys.</summary>
    [Function("KeysPost")]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancel) =>
        administrators.AnswerForm(request, Access.Act, Gravity.When(IsMaking), async (staff, typed) =>
        {
            if (typed["akhiri"].ToString() is { Length: > 0 } id)
            {
                if (typed["langkah"] != "lakukan")
                    return await keys.Find(id, cancel) is { RevokedAt: null } ending
                        ? Pages.Render<KeyEndPage>(request.HttpContext, new { Key = ending })
                        : Results.LocalRedirect($"/{Route}");
                if (await keys.Revoke(id, cancel) is { } ended)
                    await log.Add(staff.Contact.Id, "key.revoked", null, cancel, ("key", ended.Id), ("name", ended.Name));
                return Results.LocalRedirect($"/{Route}");
            }

            if (typed["ulangi"].ToString() is { Length: > 0 } again)
            {
                await hooks.Again(again, cancel);
                return Results.LocalRedirect($"/{Route}");
            }

            var wish = KeyWish.Read(typed, clock.GetUtcNow());
            if (!wish.TryGet(out var wanted))
                return await Page(request, wish.Problems, cancel);

            var (hook, hookSecret) = wanted.Hook is { } address ? hooks.Make(address) : (null, "");
            var (key, secret) = await keys.Make(wanted.Name, wanted.Scope, wanted.Of, staff.Contact.Id, cancel, hook, wanted.Until,
                wanted.Contact);
            await log.Add(staff.Contact.Id, "key.made", null, cancel, ("key", key.Id), ("name", key.Name),
                ("scope", wanted.Scope == KeyScope.Province ? Provinces.Find(key.Of)!.Name : key.Of),
                ("until", $"{key.Until:yyyy-MM-dd}"));
            return await Page(request, [], cancel, secret, hookSecret);
        }, cancel);

    private static bool IsMaking(IFormCollection typed) => typed["akhiri"].ToString().Length + typed["ulangi"].ToString().Length == 0;

    private async Task<IResult> Page(
        HttpRequest request, IReadOnlyList<Problem> problems, CancellationToken cancel, string secret = "", string hookSecret = "")
    {
        var givenUp = new List<string>();
        await foreach (var (call, _) in calls.GivenUp(cancel))
            givenUp.Add(call.Key);

        return Pages.Render<KeysPage>(
            request.HttpContext,
            new
            {
                Keys = await keys.All(cancel),
                Now = clock.GetUtcNow(),
                Problems = problems,
                Secret = secret,
                HookSecret = hookSecret,
                GivenUp = givenUp.CountBy(key => key).ToDictionary(),
            });
    }
}

/// <summary>The key that is asked for.</summary>
internal sealed record KeyWish(string Name, KeyScope Scope, string Of, string Contact, Uri? Hook, DateOnly Until)
{
    /// <summary>Reads the form; <c>key.name</c>, <c>key.scope</c>, <c>key.province</c>, <c>key.owner</c>, <c>key.contact</c>,
    /// <c>key.hook</c> or <c>key.until</c>.</summary>
    public static Result<KeyWish> Read(IFormCollection typed, DateTimeOffset now) => Check(
        typed["nama"].ToString().Trim(), typed["cakupan"].ToString(),
        typed["prov"].ToString(), typed["pemilik"].ToString().Trim().ToLowerInvariant(), typed["surel"].ToString().Trim(),
        typed["webhook"].ToString().Trim(), TypedDate.Of(typed, "sampai"), WorkingCalendar.DateOf(now));

    private static Result<KeyWish> Check(
        string name, string scope, string province, string owner, string contact, string hook, DateOnly? until, DateOnly today)
    {
        var problems = new List<Problem>();
        if (name.Length is < 3 or > 80)
            problems.Add(new("key.name", Field: "nama"));
        if (scope is not ("provinsi" or "pemilik"))
            problems.Add(new("key.scope", Field: "cakupan"));
        if (scope == "provinsi" && Provinces.Find(province) is null)
            problems.Add(new("key.province", Field: "prov"));
        if (scope == "pemilik" && !(owner.Length is >= 6 and <= 254 && owner.IndexOf('@', StringComparison.Ordinal) > 0))
            problems.Add(new("key.owner", Field: "pemilik"));
        if (contact.Length > 0 && MailAddress.Read(contact) is null)
            problems.Add(new("key.contact", Field: "surel"));
        if (hook.Length > 0 && Hooks.Hook.Parse(hook) is null)
            problems.Add(new("key.hook", Field: "webhook"));
        if (until is null || until < today || until > today.AddDays(ApiKey.MostDays))
            problems.Add(new("key.until", Field: "sampai"));

        return problems.Count > 0 ? Result<KeyWish>.Refused(problems)
            : new KeyWish(
                name, scope == "provinsi" ? KeyScope.Province : KeyScope.Owner, scope == "provinsi" ? province : owner,
                MailAddress.Read(contact) ?? "", Hooks.Hook.Parse(hook), until!.Value);
    }
}
