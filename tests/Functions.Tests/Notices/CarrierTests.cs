using System.Net;
using Microsoft.Extensions.Options;
using Ovop.Core.Notices;
using Ovop.Demo;
using Ovop.Functions.Hosting.Letters;
using Ovop.Functions.Notices.Sending;
using Ovop.Functions.Notices.Texting;
using Ovop.Functions.Tests.Notices.Sending;

namespace Ovop.Functions.Tests.Notices;

/// <summary>With a mail server and a provider of text messages on the loopback.</summary>
public sealed class CarrierTests : IDisposable
{
    private readonly TextInbox _inbox = new();
    private readonly SmtpServer _server = new();

    [Fact]
    public async Task Who_has_no_mail_gets_the_subject_of_a_letter_and_where_to_read_it_by_text_message()
    {
        var linked = await LinkedCase.Begin();
        var dossier = await linked.Dossier();
        var letter = Letters.ToApplicant(dossier, Notice.Receipt, "x");
        await using var services = Drawn.Services();
        var body = await MailBody.RenderAsync<LetterMail>(services, letter.Language, new { Dossier = dossier, Letter = letter, Address = new Uri($"https://ovop.contoh.id/permohonan/{dossier.Number}") });

        await Send("+6281234567890", body);

        _inbox.Messages.ShouldHaveSingleItem().Words.ShouldBe($"OVOP: Permohonan {dossier.Number} sudah kami terima\nhttps://ovop.contoh.id/permohonan/{dossier.Number}");
        _server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_gets_a_mail_and_no_message()
    {
        await Send("sri@contoh.id", new("Perihal", "<p>Isi</p>", "Isi"));

        _server.Mails.ShouldHaveSingleItem();
        _inbox.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_provider_does_not_take_is_refused_as_a_mail_is()
    {
        _inbox.Refuses = true;

        (await Should.ThrowAsync<MailRefusedException>(() => Send("+6281234567890", new("Perihal", "", "")))).Message.ShouldStartWith("400");
    }

    [Fact]
    public async Task What_is_no_message_is_refused_and_the_next_is_taken()
    {
        using var sender = new HttpClient();
        foreach (var body in new[] { "Body=kode", "To=%2B6281234567890", "kode", "" })
            (await sender.PostAsync(_inbox.Address, new StringContent(body), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);

        await Send("+6281234567890", new("Perihal", "", ""));

        _inbox.Messages.ShouldHaveSingleItem().To.ShouldBe("+6281234567890");
    }

    [Fact]
    public async Task Without_a_provider_a_letter_to_a_number_is_trouble_that_somebody_sees() =>
        await Should.ThrowAsync<MailRefusedException>(() => Send("+6281234567890", new("Perihal", "", ""), isOn: false));

    public void Dispose()
    {
        _inbox.Dispose();
        _server.Dispose();
    }

    private async Task Send(string to, MailBody body, bool isOn = true)
    {
        var texts = Options.Create(new TextOptions { Twilio = new() { AccountSid = "AC1", AuthToken = "token", From = isOn ? "+15005550006" : "", BaseAddress = _inbox.Address } });
        using var texter = new TwilioTexter(texts);
        var mail = new SmtpMailer(Options.Create(new MailOptions { From = "ovop@contoh.id", Smtp = new() { Host = "127.0.0.1", Port = _server.Port } }));
        await new Carrier(mail, texter, texts).Send("1@contoh.id", "", to, body, TestContext.Current.CancellationToken);
    }
}
