using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Ovop.Core;
using Ovop.Verify;

[assembly: SupportedOSPlatform("browser")]

namespace Ovop.VerifyInBrowser;

/// <summary>What the page's script calls.</summary>
public static partial class Program
{
    public static void Main()
    {
    }

    /// <param name="dossier">The file as JSON.</param>
    /// <param name="language">Code of the reader's language.</param>
    /// <returns>The findings in their order, each after a "+" where all is as it should be, else after a "-".</returns>
    [JSExport]
    internal static string[] Check(string dossier, string language) =>
    [
        .. Verification.Of(dossier)
            .Select(finding => $"{(finding.Holds ? '+' : '-')}{finding.Said.In(language == Language.English.Code ? Language.English : Language.Indonesian)}"),
    ];
}
