using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Functions.Hosting.Errors;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Tests.Hosting;

public sealed class FormsTests
{
    private readonly Web _web = new();

    [Fact]
    public async Task A_form_of_our_own_page_is_read()
    {
        var (field, cookies) = Token();

        var form = await Forms.ReadAsync(_web.Post($"name=Kambera&{field}", cookies).Request);

        form.Value["name"].ToString().ShouldBe("Kambera");
    }

    [Fact]
    public async Task What_is_typed_has_one_form_from_here_on()
    {
        var (field, cookies) = Token();

        var form = await Forms.ReadAsync(_web.Post($"name=Cafe%CC%81%E2%80%8B%E2%80%AE&alasan=satu%0D%0Adua%0Dtiga&{field}", cookies).Request);

        form.Value["name"].ToString().ShouldBe("Caf\u00e9");
        form.Value["alasan"].ToString().ShouldBe("satu\ndua\ntiga");
    }

    [Fact]
    public async Task A_line_break_counts_once()
    {
        var (field, cookies) = Token();
        var reason = string.Join('\n', Enumerable.Repeat(new string('a', 19), 99));

        var form = await Forms.ReadAsync(_web.Post($"alasan={Uri.EscapeDataString(reason.ReplaceLineEndings("\r\n"))}&{field}", cookies).Request);

        form.Value["alasan"].ToString().Length.ShouldBe(1_979);
    }

    [Fact]
    public async Task A_form_without_a_token_is_stale() =>
        (await Forms.ReadAsync(_web.Post("name=Kambera").Request)).Problems.ShouldHaveSingleItem().ShouldBe(Forms.Stale);

    [Fact]
    public async Task A_form_with_the_token_of_another_browser_is_stale() =>
        (await Forms.ReadAsync(_web.Post($"name=Kambera&{Token().Field}", Token().Cookies).Request)).Problems.ShouldHaveSingleItem().ShouldBe(Forms.Stale);

    [Fact]
    public async Task A_field_over_the_limit_is_too_large() =>
        (await Forms.ReadAsync(_web.Post($"name={new string('a', BodyLimit.Form + 1)}").Request)).Problems.ShouldHaveSingleItem().Code.ShouldBe(BodyLimit.TooLarge);

    [Fact]
    public async Task Where_files_may_come_a_form_in_one_piece_is_not_read()
    {
        var http = _web.Post("name=Kambera");
        http.Features.Set(new BodyLimit(BodyLimit.Upload));

        (await Forms.ReadAsync(http.Request)).Problems.ShouldHaveSingleItem().ShouldBe(Forms.Malformed);
        http.Request.Body.Position.ShouldBe(0);
    }

    [Fact]
    public async Task Several_hundred_may_be_chosen_in_one_form()
    {
        var (field, cookies) = Token();

        var form = await Forms.ReadAsync(_web.Post($"{Chosen(600)}&{field}", cookies).Request);

        form.Value["pilih"].Count.ShouldBe(600);
    }

    [Fact]
    public async Task Too_many_answers_are_called_so()
    {
        var http = _web.Post(Chosen(Forms.MostAnswers + 1));

        var problem = (await Forms.ReadAsync(http.Request)).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe(Forms.TooMany);
        (await Web.BodyOf(problem.ToHttp(http), http)).ShouldContain("lebih dari 5000 jawaban");
    }

    private static string Chosen(int many) =>
        string.Join('&', Enumerable.Range(1, many).Select(sequence => $"pilih=OVOP-2026-{sequence:D6}"));

    [Theory]
    [InlineData("{}", "application/json")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nbroken off", "multipart/form-data; boundary=x")]
    public async Task What_is_no_form_is_malformed(string body, string contentType) =>
        (await Forms.ReadAsync(_web.Post(body, contentType: contentType).Request)).Problems.ShouldHaveSingleItem().ShouldBe(Forms.Malformed);

    [Fact]
    public async Task A_stale_form_of_our_own_site_can_be_sent_again_with_all_that_was_typed()
    {
        var http = await Stale("same-origin");

        var html = await Web.BodyOf(Forms.Stale.ToHttp(http), http);

        html.ShouldContain("name=\"name\" value=\"Kambera\"");
        html.ShouldContain("__RequestVerificationToken");
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_offered_for_sending_again()
    {
        var http = await Stale("cross-site");

        (await Web.BodyOf(Forms.Stale.ToHttp(http), http)).ShouldNotContain("Kambera");
    }

    private async Task<HttpContext> Stale(string site)
    {
        var http = _web.Post("name=Kambera");
        http.Request.Headers["Sec-Fetch-Site"] = site;
        await Forms.ReadAsync(http.Request);
        return http;
    }

    private (string Field, string Cookies) Token()
    {
        var http = _web.Get();
        var token = _web.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return ($"{token.FormFieldName}={Uri.EscapeDataString(token.RequestToken!)}", Web.CookiesOf(http));
    }
}
