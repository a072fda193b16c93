using System.Net;
using System.Text;
using Ovop.Core.Cases;
using Ovop.Core.Notices;
using Ovop.EndToEnd.Tests.Running;

namespace Ovop.EndToEnd.Tests.Office;

/// <summary>What the mail provider tells of mails that it has taken.</summary>
public sealed class DeliveryTests(Product product)
{
    [Fact]
    public async Task A_letter_that_bounced_is_a_task_for_the_administrators_and_unsigned_news_is_nothing()
    {
        using var play = await product.Begun("mental@contoh.id");
        await play.Delete();
        await product.Mailbox.Await("mental@contoh.id", play.Number);
        var number = ApplicationNumber.Parse(play.Number);
        var letter = (await product.Cases.Find(number, TestContext.Current.CancellationToken))!.All<Letter>().First();
        var time = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}";
        var body = $$"""[{"email":"mental@contoh.id","timestamp":{{time}},"event":"bounce","reason":"550 no such user","about":"{{number}}/{{letter.Key}}"}]""";

        (await Tell(time, body, product.SignAsSendGrid(time, body + " "))).ShouldBe(HttpStatusCode.Forbidden);
        (await Tell(time, body, product.SignAsSendGrid(time, body))).ShouldBe(HttpStatusCode.NoContent);
        (await Tell(time, body, product.SignAsSendGrid(time, body))).ShouldBe(HttpStatusCode.NoContent);

        await product.Mailbox.Await("admin01@contoh.id", $"{number}");
        var dossier = (await product.Cases.Find(number, TestContext.Current.CancellationToken))!;
        dossier.Find<Letter>(letter.Key)!.Delivery!.State.ShouldBe(DeliveryState.Bounced);
        dossier.Trail.Count(entry => entry.What == "letter.bounced").ShouldBe(1);
    }

    private async Task<HttpStatusCode> Tell(string time, string body, string signature)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(product.Site, "surat/peristiwa")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", signature);
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", time);
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
