using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.Functions.Notices;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Notices;

/// <summary>Against a server that answers as the provider's documentation says, on the loopback.</summary>
public sealed class TextingTests
{
    [Theory]
    [InlineData("+15005550006", "")]
    [InlineData("whatsapp:+14155238886", "whatsapp:")]
    public async Task Message_names_the_application_and_nothing_of_its_content(string from, string prefix)
    {
        await using var provider = await Provider(StatusCodes.Status201Created, out var received);
        var dossier = await Asking();

        var letter = await Tell(provider, from, dossier, Letters.ToApplicant(dossier, Notice.Awarded, "ratification"));

        letter.TextedAt.ShouldNotBeNull();
        var (path, authorization, form) = received.ShouldHaveSingleItem();
        path.ShouldBe("/2010-04-01/Accounts/AC1/Messages.json");
        authorization.ShouldBe($"Basic {Convert.ToBase64String("AC1:token"u8)}");
        (form["From"], form["To"]).ShouldBe((from, $"{prefix}{TextNews.NumberOf(dossier)}"));
        form["Body"].ShouldBe($"OVOP: ada kabar tentang permohonan {dossier.Number}. Baca surel Anda atau buka https://ovop.contoh.id/permohonan/{dossier.Number}");
    }

    [Fact]
    public async Task What_the_provider_refuses_is_noted_without_the_number_and_the_mail_counts()
    {
        await using var provider = await Provider(StatusCodes.Status400BadRequest, out _);
        var dossier = await Asking();

        var letter = await Tell(provider, "+15005550006", dossier, Letters.ToApplicant(dossier, Notice.Awarded, "ratification"));

        letter.TextedAt.ShouldBeNull();
        letter.TextFailure!.ShouldSatisfyAllConditions(why => why.ShouldStartWith("400"), why => why.ShouldNotContain(TextNews.NumberOf(dossier)));
    }

    [Fact]
    public async Task Without_a_sender_there_are_no_messages()
    {
        await using var provider = await Provider(StatusCodes.Status201Created, out var received);
        var dossier = await Asking();

        (await Tell(provider, "", dossier, Letters.ToApplicant(dossier, Notice.Awarded, "ratification"))).TextedAt.ShouldBeNull();
        received.ShouldBeEmpty();
    }

    private static async Task<Letter> Tell(WebApplication provider, string from, Dossier dossier, Letter letter)
    {
        var options = Options.Create(new TextOptions { Twilio = new() { AccountSid = "AC1", AuthToken = "token", From = from, BaseAddress = new(provider.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) } });
        using var texter = new TwilioTexter(options);
        return await new Texting(texter, options, Options.Create(new SiteOptions { BaseAddress = new("https://ovop.contoh.id/") }), TimeProvider.System).Tell(dossier, letter, TestContext.Current.CancellationToken);
    }

    private static async Task<Dossier> Asking()
    {
        await using var rehearsal = await Rehearsal.Begin();
        await rehearsal.Open();
        await rehearsal.Fill();
        await rehearsal.Do((dossier, setting) => TextNews.Choose(dossier, true, setting));
        return await rehearsal.Dossier();
    }

    private static Task<WebApplication> Provider(int status, out List<(string Path, string Authorization, Dictionary<string, string> Form)> received)
    {
        var calls = received = [];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var provider = builder.Build();
        provider.Urls.Add("http://127.0.0.1:0");
        provider.Run(async context =>
        {
            var form = await context.Request.ReadFormAsync();
            calls.Add((context.Request.Path, context.Request.Headers.Authorization.ToString(), form.ToDictionary(field => field.Key, field => field.Value.ToString())));
            context.Response.StatusCode = status;
            await context.Response.WriteAsync($"{{\"message\":\"{form["To"]} cannot be reached\"}}", Encoding.UTF8);
        });
        return Started(provider);
    }

    private static async Task<WebApplication> Started(WebApplication provider)
    {
        await provider.StartAsync();
        return provider;
    }
}
