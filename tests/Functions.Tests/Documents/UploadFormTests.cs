using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ovop.Core;
using Ovop.Core.Rounds.Checklists;
using Ovop.Functions.Design;
using Ovop.Functions.Documents.Receiving;
using Ovop.Functions.Hosting.Input;

namespace Ovop.Functions.Tests.Documents;

/// <summary>Posts to the real antiforgery and multipart readers.</summary>
public sealed class UploadFormTests
{
    private const string File = "--b\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"foto %22desa%22.png\"\r\nContent-Type: image/png\r\n\r\nPICTURE\r\n";

    private const string Paper = "--b\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"nib.pdf\"\r\nContent-Type: application/pdf\r\n\r\nPAPER\r\n";

    private const string End = "--b--\r\n";

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddAntiforgery().AddSingleton<ISecretariat, KnownSecretariat>().BuildServiceProvider();

    [Fact]
    public async Task A_file_is_handed_over_with_its_name() =>
        (await Read(Token + File + End)).Value.ShouldBe(["foto \"desa\".png: PICTURE"]);

    [Fact]
    public async Task Several_files_are_handed_over_in_turn() => (await Read(Token + File + File + End)).Value.Count.ShouldBe(2);

    [Fact]
    public async Task What_was_typed_before_a_file_comes_with_it() =>
        (await Read(Token + "--b\r\nContent-Disposition: form-data; name=\"berlaku-hari\"\r\n\r\n31\r\n" + File + End)).Value.ShouldHaveSingleItem().ShouldEndWith("PICTURE31");

    [Fact]
    public async Task A_file_before_the_token_is_not_read() => (await Read(File + Token + End)).Problems.ShouldBe([Forms.Stale]);

    [Fact]
    public async Task A_wrong_token_is_stale() =>
        (await Read("--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\nwrong\r\n" + File + End)).Problems.ShouldBe([Forms.Stale]);

    [Fact]
    public async Task A_post_that_breaks_off_is_malformed() => (await Read(Token + File)).Problems.ShouldBe([Forms.Malformed]);

    [Fact]
    public async Task No_file_chosen_is_told() =>
        (await Read(Token + "--b\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"\"\r\n\r\n\r\n" + End)).Problems[0].Code.ShouldBe("document.none");

    /// <summary>There is no storage: whatever was stored would break the test.</summary>
    [Fact]
    public async Task Several_files_for_one_paper_are_refused_before_anything_is_stored()
    {
        var item = new ChecklistItem("D-NIB", new("NIB", "NIB"), Requirement.Mandatory, Expires: false, MinFiles: 1);

        var read = await new FileIntake(null!, null!).TakeAll(
            Posted(Token + Paper + File + End), new SilentEngine(), new("2026", 1), item, Submission.Drafts.Today, TestContext.Current.CancellationToken);

        read.Value.ShouldHaveSingleItem().Args.ShouldBe(
            ["nib.pdf, foto \"desa\".png", Functions.Hosting.Errors.ProblemWords.Of(new("document.one"), Language.Indonesian)]);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData("")]
    public async Task Anything_else_is_malformed(string type) => (await Read("x=1", type)).Problems.ShouldBe([Forms.Malformed]);

    private string Token => $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{Tokens.RequestToken}\r\n";

    private AntiforgeryTokenSet Tokens => field ??= _services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = _services });

    private Task<Result<IReadOnlyList<string>>> Read(string body, string type = "multipart/form-data; boundary=b") => UploadForm.Read(
        Posted(body, type), async (content, name, typed) => $"{name}: {await new StreamReader(content).ReadToEndAsync()}{typed.GetValueOrDefault("berlaku-hari")}", default);

    private HttpRequest Posted(string body, string type = "multipart/form-data; boundary=b")
    {
        var http = new DefaultHttpContext { RequestServices = _services };
        var cookie = _services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AntiforgeryOptions>>().Value.Cookie.Name;
        http.Request.Method = "POST";
        http.Request.ContentType = type;
        http.Request.Headers.Cookie = $"{cookie}={Tokens.CookieToken}";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return http.Request;
    }
}
