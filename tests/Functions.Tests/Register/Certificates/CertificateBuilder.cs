using Ovop.Functions.Register.Certificates;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Ovop.Functions.Tests.Register.Certificates;

/// <summary>A batik producer's certificate, and how to read a rendered one back.</summary>
internal static class CertificateBuilder
{
    public static readonly CertificateFacts Batik = new(
        Number: "OVOP-2026-0042",
        Producer: "Batik Tulis Sekar Jagad",
        Product: "Kain batik tulis pewarna alam",
        Brand: "Sekar Jagad",
        Commodity: new("Batik", "Batik"),
        Province: "Jawa Tengah",
        Regency: "Kabupaten Rembang",
        Star: 3,
        StarMax: 5,
        Round: "2026",
        DecidedOn: new DateTimeOffset(2026, 6, 4, 18, 30, 0, TimeSpan.Zero),
        ValidUntil: new DateOnly(2028, 6, 4),
        VerifyAt: new Uri("https://ovop.example.go.id/register/OVOP-2026-0042"),
        SignedBy: "Dr. Ratna Kusumawati",
        SignedAs: new("Direktur Jenderal Industri Kecil, Menengah, dan Aneka", "Director General of Small, Medium and Miscellaneous Industry"));

    public static readonly CertificateFacts LongNamed = Batik with
    {
        Producer = "Koperasi Produsen Perempuan Pengrajin Tenun Ikat Pewarna Alam Sumba Timur Bersama Mandiri Sejahtera Lestari",
        Product = "Selendang dan sarung tenun ikat motif mamuli serta andung pewarna mengkudu, nila dan loba dari serat kapas pintal tangan",
        Brand = "Hinggi Kombu Rambu Ana Humba",
        Commodity = new("Kain tenun", "Woven cloth"),
        Regency = "Kabupaten Kepulauan Siau Tagulandang Biaro",
        Province = "Daerah Istimewa Yogyakarta",
        SignedBy = "Prof. Dr. Ir. Raden Ajeng Siti Nurhaliza Kusumaningrum Wijayakusuma, S.T., M.Eng., M.B.A.",
    };

    public static Page Page(CertificateFacts facts) => PdfDocument.Open(CertificatePdf.Render(facts)).GetPage(1);
}
