using Ovop.Core.Rounds.Reading;

namespace Ovop.Core.Rounds;

/// <summary>Where a certificate has room for the seal of the ministry.</summary>
public enum SealPlace { None, Left, Right }

/// <summary>Where a certificate names the decree of the award.</summary>
public enum DecreePlace { Terms, Heading }

/// <summary>Where seal and decree stand on a certificate, as the papers of the ministry have them in the year of the round.</summary>
/// <param name="Seal">On which side of the signature.</param>
/// <param name="Decree">Among the terms below the stars, or below the number.</param>
public sealed record PaperLayout(SealPlace Seal, DecreePlace Decree)
{
    /// <summary>What a wording means that says nothing of it.</summary>
    public static PaperLayout Usual { get; } = new(SealPlace.None, DecreePlace.Terms);

    internal static PaperLayout Read(JsonPlace place) => new(
        place["seal"].Choice(Enum.GetValues<SealPlace>(), side => side switch
        {
            SealPlace.None => "none",
            SealPlace.Left => "left",
            SealPlace.Right => "right",
            _ => throw new ArgumentOutOfRangeException(nameof(place), side, null),
        }),
        place["decree"].Choice(Enum.GetValues<DecreePlace>(), where => where switch
        {
            DecreePlace.Terms => "terms",
            DecreePlace.Heading => "heading",
            _ => throw new ArgumentOutOfRangeException(nameof(place), where, null),
        }));
}
