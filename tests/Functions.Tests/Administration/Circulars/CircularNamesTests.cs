using Microsoft.AspNetCore.Http;
using Ovop.Core.Anonymity;
using Ovop.Core.Forms;
using Ovop.Core.Review;

namespace Ovop.Functions.Tests.Administration.Circulars;

/// <summary>A circular that names the other side of a blind case is asked about before it goes out.</summary>
public sealed class CircularNamesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CircularScene.ToApplicants, true)]
    [InlineData(CircularScene.ToAssessors, false)]
    public async Task It_is_sent_when_somebody_says_that_they_may_be_read(string to, bool namesPanel)
    {
        var (scene, panel, producer) = await Blind();
        var id = await scene.Write(to.Replace("Salam", $"Salam dari {panel} dan {producer}", StringComparison.Ordinal));
        var form = await scene.Sending(id);

        var asked = await scene.Post(id, form);
        var sent = await scene.Post(id, $"{form}&sebut=ya");

        asked.Body.ShouldContain($"Kata-kata ini menyebut {(namesPanel ? panel : producer)}.");
        asked.Body.ShouldContain("name=\"sebut\"");
        sent.Status.ShouldBe(StatusCodes.Status302Found);
    }

    [Fact]
    public async Task To_those_who_sit_on_no_blind_case_it_may_name_anybody()
    {
        var (scene, panel, producer) = await Blind();
        var id = await scene.Write(CircularScene.ToHeads.Replace("tunggu=ya&", "", StringComparison.Ordinal).Replace("Salam", $"Salam dari {panel} dan {producer}", StringComparison.Ordinal));

        (await scene.Post(id, await scene.Sending(id))).Status.ShouldBe(StatusCodes.Status302Found);
    }

    /// <summary>A case whose panel sits, the name of one of the panel, and its producer's.</summary>
    private static async Task<(CircularScene Scene, string Panel, string Producer)> Blind()
    {
        var scene = await CircularScene.Open();
        await scene.Endorse();
        await scene.Office.Linked.Do((dossier, at) => dossier.By("test", at.Now).Put(new Blindness([], [])));
        var dossier = await scene.Office.Dossier();
        await scene.Office.Board.Show(null, dossier, Cancel);
        return (scene, ReviewStage.Seats(dossier).First().Contact.Name, ApplicationForm.Of(dossier)["nama_ikm"]);
    }
}
