using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ovop.Core.Notices;
using Ovop.Functions.Notices.Delivery;

namespace Ovop.Functions.Tests.Notices;

public sealed class DeliveryNewsTests
{
    private const string Time = "1764060000";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""
        [
          { "email": "p@contoh.id", "timestamp": 1764060000, "event": "bounce", "reason": "550 no such user", "about": "OVOP-2026-000007/letter-ReviewAsked-turn-01-p3" },
          { "email": "p@contoh.id", "timestamp": 1764060001, "event": "open", "about": "OVOP-2026-000007/letter-ReviewAsked-turn-01-p3" },
          { "email": "p@contoh.id", "timestamp": 1764060002, "event": "delivered" },
          { "timestamp": "soon", "event": "delivered", "about": "OVOP-2026-000007/letter-x" },
          7
        ]
        """);

    [Fact]
    public void Only_news_of_letters_is_read()
    {
        var news = DeliveryNews.Read(Body).ShouldHaveSingleItem();

        news.Letter!.Value.Number.ToString().ShouldBe("OVOP-2026-000007");
        news.Letter!.Value.Key.ShouldBe("letter-ReviewAsked-turn-01-p3");
        news.What.ShouldBe(new Delivery(DeliveryState.Bounced, DateTimeOffset.FromUnixTimeSeconds(1764060000), "550 no such user"));
    }

    [Theory]
    [InlineData("spamreport", DeliveryState.Complained)]
    [InlineData("unsubscribe", DeliveryState.Unsubscribed)]
    [InlineData("group_unsubscribe", DeliveryState.Unsubscribed)]
    public void Who_wants_no_mail_is_news_and_so_is_what_became_of_a_mail_of_no_case(string happened, DeliveryState state)
    {
        var news = DeliveryNews.Read(Encoding.UTF8.GetBytes($$"""[{ "timestamp": 1764060000, "event": "{{happened}}", "about": "masuk/ab12/3" }]""")).ShouldHaveSingleItem();

        (news.About, news.Letter, news.What.State).ShouldBe(("masuk/ab12/3", null, state));
    }

    [Fact]
    public void What_is_no_list_is_refused() => Should.Throw<JsonException>(() => DeliveryNews.Read("{}"u8.ToArray()));

    [Fact]
    public void Only_what_the_key_has_signed_counts()
    {
        using var sendGrid = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = Convert.ToBase64String(sendGrid.ExportSubjectPublicKeyInfo());

        DeliveryNews.IsSigned(key, Time, Body, Signed(sendGrid)).ShouldBeTrue();
        DeliveryNews.IsSigned(key, Time, Body, Signed(other)).ShouldBeFalse();
        DeliveryNews.IsSigned(key, "1764060001", Body, Signed(sendGrid)).ShouldBeFalse();
        DeliveryNews.IsSigned(key, Time, [.. Body, 32], Signed(sendGrid)).ShouldBeFalse();
        DeliveryNews.IsSigned(key, Time, Body, "").ShouldBeFalse();
        DeliveryNews.IsSigned("no key", Time, Body, Signed(sendGrid)).ShouldBeFalse();
    }

    private static string Signed(ECDsa key) =>
        Convert.ToBase64String(key.SignData([.. Encoding.UTF8.GetBytes(Time), .. Body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
}
