using System.Net;
using System.Text.Json.Nodes;
using Ovop.Core;
using Ovop.Functions.Award;
using Ovop.Functions.Stars;
using Ovop.Functions.Tests.Award.Procedures;

namespace Ovop.Functions.Tests.Stars;

/// <summary>Why a number is what it is, in words.</summary>
public sealed class ReckoningPartTests
{
    [Fact]
    public async Task Another_star_is_of_the_scale_of_its_commodity()
    {
        await using var rehearsal = await Rehearsal.Begin(round => round["commodity_star_profiles"] = new JsonObject { ["BT"] = "five" });
        await rehearsal.ToProposal(1);
        await rehearsal.AskForStar(1);

        var words = await Drawn.Page<ReckoningPart>(new { Dossier = await rehearsal.Dossier(), Setting = await rehearsal.Setting() });

        WebUtility.HtmlDecode(words).ShouldContain(new CaseWords(Language.Indonesian).Stars(1, 5));
    }
}
